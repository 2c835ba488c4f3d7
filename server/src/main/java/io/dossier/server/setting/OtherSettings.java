package io.dossier.server.setting;

import java.util.List;

/**
 * Settings that another application of the same deployment has. One environment is often given to all nodes: what it says to others is passed over here, and what it
 * says to nobody is refused.
 *
 * @param prefixes of their names, such as {@code dossier.documents}
 */
public record OtherSettings(List<String> prefixes) {}
