@NullMarked
package io.dossier.standalone.setting;

import org.jspecify.annotations.NullMarked;
