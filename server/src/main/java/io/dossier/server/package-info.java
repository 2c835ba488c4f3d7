/** What every application of the product stands on. It knows neither side. */
@NullMarked
package io.dossier.server;

import org.jspecify.annotations.NullMarked;
