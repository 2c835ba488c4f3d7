@NullMarked
package io.dossier.server.web;

import org.jspecify.annotations.NullMarked;
