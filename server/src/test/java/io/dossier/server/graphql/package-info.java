@NullMarked
package io.dossier.server.graphql;

import org.jspecify.annotations.NullMarked;
