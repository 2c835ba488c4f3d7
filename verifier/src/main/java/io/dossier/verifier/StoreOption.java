package io.dossier.verifier;

import picocli.CommandLine.Option;

/** Which store is read. */
@SuppressWarnings("NullAway.Init") // the command line fills it
final class StoreOption {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "STORE",
            description = "sqlite:FILE, or jdbc:postgresql://HOST/DATABASE?user=...")
    String address;
}
