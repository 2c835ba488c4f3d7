/** Audits as people ask for them: by GraphQL, and on the operator's command line, which talks to the running product as any operator could. */
@NullMarked
package io.dossier.standalone.auditing;

import org.jspecify.annotations.NullMarked;
