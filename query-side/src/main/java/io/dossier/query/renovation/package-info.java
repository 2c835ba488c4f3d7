/** The tenants' renovations (R1.3, 二裝資料). */
@NullMarked
package io.dossier.query.renovation;

import org.jspecify.annotations.NullMarked;
