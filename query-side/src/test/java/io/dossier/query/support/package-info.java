/** What the tests of this module share: databases, an application around the library, and stories to project. */
@NullMarked
package io.dossier.query.support;

import org.jspecify.annotations.NullMarked;
