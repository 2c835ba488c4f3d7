package io.dossier.server.setting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Variables of the environment that are named after the product. */
final class Variables {
    private static final Pattern OURS = Pattern.compile("(?i)dossier[._].+");

    /** What tests, the launcher, and the gateway and the tools that start nodes are told; a node may see it and has no use for it. */
    private static final List<Pattern> FOR_TOOLS = Stream.of(
                    "test_.+", "launched", "terminal", "topology_home", "gateway_address", "(command|query)_nodes")
            .map(Variables::pattern)
            .toList();

    /** What Kubernetes, and Docker's links, tell of services whose name begins like the product's. */
    private static final List<Pattern> OF_SERVICES = Stream.of(
                    "(.+_)?service_host",
                    "(.+_)?service_port(_.+)?",
                    "(.+_)?port",
                    "(.+_)?port_\\d+_(tcp|udp|sctp)(_(proto|port|addr))?")
            .map(Variables::pattern)
            .toList();

    private static final Pattern ELEMENT = Pattern.compile("_\\d+_?$");

    private Variables() {}

    private static Pattern pattern(String behindTheName) {
        return Pattern.compile("(?i)dossier_" + behindTheName);
    }

    /** Whether a variable is meant for the product, as a setting. */
    static boolean isMeant(String variable) {
        return OURS.matcher(variable).matches()
                && Stream.of(FOR_TOOLS, OF_SERVICES)
                        .flatMap(List::stream)
                        .noneMatch(other -> other.matcher(variable).matches());
    }

    /** By which a variable and the name of its setting are the same; that of an element of a list is that of its list. */
    static String form(String name) {
        return ELEMENT.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }
}
