@NullMarked
package io.dossier.server.setting;

import org.jspecify.annotations.NullMarked;
