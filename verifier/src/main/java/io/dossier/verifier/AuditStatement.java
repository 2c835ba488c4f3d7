package io.dossier.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an audit of the projections stated, as {@code docs/tamper-evidence.md} says.
 *
 * @param text what is signed
 * @param signatures the lines of signatures
 * @param origin of the store
 * @param position every event up to here was replayed
 * @param checkpoint the newest one at that time, if there was one
 * @param projections how many were compared
 * @param documents how many they have
 * @param digest over all, as it is stated
 * @param digestOfLines the same, as it follows from the lines above it
 * @param differences how many documents differ
 * @param time when it was stated; as written
 */
record AuditStatement(
        String text,
        Signatures signatures,
        String origin,
        long position,
        Optional<Named> checkpoint,
        int projections,
        long documents,
        String digest,
        String digestOfLines,
        long differences,
        String time) {

    private static final String HASH = "[A-Za-z0-9+/]{43}=";
    private static final String NUMBER = "(?:0|[1-9][0-9]{0,18})";
    private static final Pattern FORM = Pattern.compile("dossier-audit/1\n"
            + "origin (?<origin>[^\\s+]+)\n"
            + "audit [0-9a-f-]{36}\n"
            + "position (?<position>" + NUMBER + ")\n"
            + "checkpoint (?:none|(?<size>" + NUMBER + ") (?<root>" + HASH + "))\n"
            + "(?<lines>(?:projection [a-z-]+ " + NUMBER + " " + HASH + "\n)+)"
            + "digest (?<digest>" + HASH + ")\n"
            + "differences (?<differences>" + NUMBER + ")\n"
            + "started [0-9TZ:.-]+\n"
            + "time (?<time>[0-9TZ:.-]+)\n");

    /** A checkpoint that it names. */
    record Named(long size, String root) {}

    /** @throws CannotVerify if there is no such file, or it is no such statement */
    static AuditStatement read(Path file) {
        try {
            String whole = Files.readString(file, StandardCharsets.UTF_8);
            int end = whole.lastIndexOf("\n\n");
            Matcher form = FORM.matcher(whole.substring(0, Math.max(0, end + 1)));
            if (!whole.endsWith("\n") || !form.matches()) {
                throw new CannotVerify("statement.malformed", file, Excerpt.of(whole));
            }
            return of(form, Signatures.parse(whole.substring(end + 2).lines().toList()));
        } catch (IllegalArgumentException e) {
            throw new CannotVerify("statement.malformed", file, Excerpt.of(String.valueOf(e.getMessage())));
        } catch (NoSuchFileException e) {
            throw new CannotVerify("file.missing", file);
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
    }

    private static AuditStatement of(Matcher form, Signatures signatures) {
        String lines = form.group("lines");
        long documents = 0;
        int projections = 0;
        for (String line : lines.split("\n", -1)) {
            if (!line.isEmpty()) {
                documents += Long.parseLong(line.split(" ", -1)[2]);
                projections++;
            }
        }
        return new AuditStatement(
                form.group(),
                signatures,
                form.group("origin"),
                Long.parseLong(form.group("position")),
                form.group("size") == null
                        ? Optional.empty()
                        : Optional.of(new Named(Long.parseLong(form.group("size")), form.group("root"))),
                projections,
                documents,
                form.group("digest"),
                Base64.getEncoder().encodeToString(Hashes.sha256().digest(lines.getBytes(StandardCharsets.UTF_8))),
                Long.parseLong(form.group("differences")),
                form.group("time"));
    }
}
