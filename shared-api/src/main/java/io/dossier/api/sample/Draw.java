package io.dossier.api.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a sample is drawn (R7.15), so that anybody with a population and a seed draws the same. UUIDs are written in lower case.
 *
 * <ol>
 *   <li>The population's hash is the SHA-256, in lower-case hexadecimal, of its UUIDs in the order of their texts, each followed by a
 *       line feed.
 *   <li>The rank of a UUID is the SHA-256, in lower-case hexadecimal, of the seed, a colon, and the UUID, in UTF-8.
 *   <li>The sample is as many UUIDs as its size says, in the order of their ranks, from the smallest.
 * </ol>
 */
public final class Draw {
    private static final int HUNDRED = 100;

    private Draw() {}

    /** How many are drawn of that many: at least that share, rounded up. */
    public static int size(int population, int percent) {
        return Math.toIntExact(((long) population * percent + HUNDRED - 1) / HUNDRED);
    }

    /** The hash by which anybody sees that a population is the one that was drawn from. */
    public static String hash(Collection<UUID> population) {
        return sha256(population.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n"))
                + (population.isEmpty() ? "" : "\n"));
    }

    /**
     * Those drawn, in the order of their ranks.
     *
     * @param size how many, not more than there are
     */
    public static List<UUID> sample(Collection<UUID> population, String seed, int size) {
        record Ranked(String rank, UUID id) {}
        return population.stream()
                .map(id -> new Ranked(sha256(seed + ":" + id), id))
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(size)
                .map(Ranked::id)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
