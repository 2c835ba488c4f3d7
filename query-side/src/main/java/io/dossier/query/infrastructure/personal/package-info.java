/**
 * Personal data of customers: what of it a caller sees in clear, and how it is masked for everybody else. Every way out goes through {@link
 * io.dossier.query.infrastructure.personal.Sight}.
 */
@NullMarked
package io.dossier.query.infrastructure.personal;

import org.jspecify.annotations.NullMarked;
