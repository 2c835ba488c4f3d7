package io.dossier.command.decision;

/**
 * The numbers that rules use, as the office has set them.
 *
 * @param moveInBeforeLeaseStartDays by how many days a tenant may move in before the lease starts
 * @param placeMaxLength the longest building name or unit number, in characters
 * @param nameMaxLength the longest name of a company, person, contractor or title, in characters
 * @param textMaxLength the longest reason, scope or finding, in characters
 * @param attachmentsMax the most attachments of one paper
 * @param complaints what holds for matters in the register of complaints
 */
public record Policy(
        int moveInBeforeLeaseStartDays,
        int placeMaxLength,
        int nameMaxLength,
        int textMaxLength,
        int attachmentsMax,
        ComplaintPolicy complaints) {
    /** The numbers as long as an office sets no others. */
    public static final Policy DEFAULT = new Policy(30, 40, 200, 1000, 20, ComplaintPolicy.DEFAULT);
}
