package io.dossier.standalone.importing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param file the file that was read
 * @param rowsRead its rows without the header and without blank ones
 * @param accepted rows that are in the books now; whether by this import or by an earlier one cannot be told
 * @param rejected rows that are not
 * @param rejects where the rejected rows are with their reasons; empty if none was rejected or they could not be written
 * @param unreadableBecause why no row could be read, in the import's language; empty if the file was read
 */
public record FileReport(
        Path file,
        long rowsRead,
        long accepted,
        long rejected,
        Optional<Path> rejects,
        Optional<String> unreadableBecause) {}
