/** What every module's tests do to the things that events depend on: servers are killed, connections cut, disks filled. */
@NullMarked
package io.dossier.eventstore.fault;

import org.jspecify.annotations.NullMarked;
