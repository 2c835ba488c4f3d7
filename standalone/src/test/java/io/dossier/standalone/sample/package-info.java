@NullMarked
package io.dossier.standalone.sample;

import org.jspecify.annotations.NullMarked;
