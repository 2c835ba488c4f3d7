@NullMarked
package io.dossier.query.audit;

import org.jspecify.annotations.NullMarked;
