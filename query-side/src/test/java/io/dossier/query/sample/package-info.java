@NullMarked
package io.dossier.query.sample;

import org.jspecify.annotations.NullMarked;
