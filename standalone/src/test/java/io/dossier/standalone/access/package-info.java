@NullMarked
package io.dossier.standalone.access;

import org.jspecify.annotations.NullMarked;
