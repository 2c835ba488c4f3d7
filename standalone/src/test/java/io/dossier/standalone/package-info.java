/**
 * The whole product over HTTP, on real stores on disk. Projections are kept in the embedded document store, or in any
 * server of MongoDB's protocol that {@code DOSSIER_TEST_MONGODB_URI} names.
 */
@NullMarked
package io.dossier.standalone;

import org.jspecify.annotations.NullMarked;
