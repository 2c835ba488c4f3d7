package io.dossier.standalone.architecture.planted;

import org.slf4j.Logger;

/** Needs a library before the launcher has found a Java that can load it. */
public record LaunchesWithALibrary(Logger log) {}
