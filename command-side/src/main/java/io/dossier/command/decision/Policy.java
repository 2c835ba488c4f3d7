package io.dossier.command.decision;

import java.time.Duration;

/**
 * The numbers that rules use, as the office has set them.
 *
 * @param moveInBeforeLeaseStartDays by how many days a tenant may move in before the lease starts
 * @param placeMaxLength the longest building name or unit number, in characters
 * @param nameMaxLength the longest name of a company, person, contractor or title, in characters
 * @param textMaxLength the longest reason, scope or finding, in characters
 * @param attachmentsMax the most attachments of one paper
 * @param revealFor for how long personal data is shown to whoever asked for it and else sees it masked; from a minute to a day
 * @param complaints what holds for matters in the register of complaints
 */
public record Policy(
        int moveInBeforeLeaseStartDays,
        int placeMaxLength,
        int nameMaxLength,
        int textMaxLength,
        int attachmentsMax,
        Duration revealFor,
        ComplaintPolicy complaints) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Policy {
        if (revealFor.compareTo(SHORTEST) < 0 || revealFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("dossier.policy.reveal-for must be from 1m to 24h");
        }
    }

    /** The numbers as long as an office sets no others. */
    public static final Policy DEFAULT =
            new Policy(30, 40, 200, 1000, 20, Duration.ofMinutes(15), ComplaintPolicy.DEFAULT);
}
