package io.dossier.api.archive;

import java.net.URI;
import java.util.Optional;

/**
 * A reference to a scan that is kept elsewhere.
 *
 * @param name the file's name as people see it
 * @param uri where it is kept
 * @param sha256 its SHA-256 in lower-case hexadecimal, by which a changed file is noticed; empty where unknown
 */
public record Attachment(String name, URI uri, Optional<String> sha256) {}
