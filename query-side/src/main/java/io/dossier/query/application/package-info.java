/** The query side as an application of its own, of which any number of nodes run over one database of events and one of documents. */
@NullMarked
package io.dossier.query.application;

import org.jspecify.annotations.NullMarked;
