@NullMarked
package io.dossier.standalone.web;

import org.jspecify.annotations.NullMarked;
