package io.dossier.command.infrastructure;

import io.dossier.command.decision.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The command side's settings, under {@code dossier}.
 *
 * @param policy the numbers that rules use
 * @param dossiers how dossiers are kept at hand
 */
@ConfigurationProperties("dossier")
public record CommandSideProperties(
        @DefaultValue PolicyNumbers policy, @DefaultValue Dossiers dossiers) {

    /** The numbers that rules use; see {@link Policy}. */
    public record PolicyNumbers(
            @DefaultValue("30") int moveInBeforeLeaseStartDays,
            @DefaultValue("40") int placeMaxLength,
            @DefaultValue("200") int nameMaxLength,
            @DefaultValue("1000") int textMaxLength,
            @DefaultValue("20") int attachmentsMax) {
        Policy toPolicy() {
            return new Policy(moveInBeforeLeaseStartDays, placeMaxLength, nameMaxLength, textMaxLength, attachmentsMax);
        }
    }

    /**
     * How dossiers are kept at hand.
     *
     * @param cached how many are kept in memory; 0 for none, as on several command nodes
     * @param snapshotAfter after how many events since the last a snapshot is made
     */
    public record Dossiers(
            @DefaultValue("0") long cached,
            @DefaultValue("100") int snapshotAfter) {}
}
