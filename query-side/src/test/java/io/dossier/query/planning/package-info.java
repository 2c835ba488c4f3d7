/** Whether every question to the document server is answered by an index, however many documents there are. */
@NullMarked
package io.dossier.query.planning;

import org.jspecify.annotations.NullMarked;
