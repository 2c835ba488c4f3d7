package io.dossier.command.infrastructure;

import io.dossier.api.complaint.Departments;
import io.dossier.command.decision.ComplaintPolicy;
import io.dossier.command.decision.ComplaintPolicy.CallbackDays;
import io.dossier.command.decision.Policy;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The command side's settings, under {@code dossier}.
 *
 * @param policy the numbers that rules use
 * @param dossiers how dossiers are kept at hand
 * @param complaints how matters in the register are kept at hand
 * @param office what there is in the office
 */
@ConfigurationProperties("dossier")
public record CommandSideProperties(
        @DefaultValue PolicyNumbers policy,
        @DefaultValue Kept dossiers,
        @DefaultValue Kept complaints,
        @DefaultValue OfficeSettings office) {

    /** What rules use. */
    Policy toPolicy() {
        return new Policy(
                policy.moveInBeforeLeaseStartDays(),
                policy.placeMaxLength(),
                policy.nameMaxLength(),
                policy.textMaxLength(),
                policy.attachmentsMax(),
                policy.revealFor(),
                new ComplaintPolicy(
                        office.toDepartments(),
                        policy.contentMaxLength(),
                        policy.answerDays(),
                        policy.minorAnswerDays(),
                        policy.resultDays(),
                        policy.reviewDays(),
                        policy.callbackDays().toCallbackDays(),
                        policy.nextCallbackDays(),
                        policy.samplePercent()));
    }

    /** The numbers that rules use; see {@link Policy} and {@link ComplaintPolicy}. */
    public record PolicyNumbers(
            @DefaultValue("30") int moveInBeforeLeaseStartDays,
            @DefaultValue("40") int placeMaxLength,
            @DefaultValue("200") int nameMaxLength,
            @DefaultValue("1000") int textMaxLength,
            @DefaultValue("20") int attachmentsMax,
            @DefaultValue("15m") Duration revealFor,
            @DefaultValue("4000") int contentMaxLength,
            @DefaultValue("3") int answerDays,
            @DefaultValue("0") int minorAnswerDays,
            @DefaultValue("3") int resultDays,
            @DefaultValue("3") int reviewDays,
            @DefaultValue CallbackNumbers callbackDays,
            @DefaultValue("1") int nextCallbackDays,
            @DefaultValue("20") int samplePercent) {}

    /** Days until a customer is called back; see {@link CallbackDays}. */
    public record CallbackNumbers(
            @DefaultValue("0") int repair,
            @DefaultValue("1") int special,
            @DefaultValue("1") int serious,
            @DefaultValue("2") int normal,
            @DefaultValue("3") int minor) {
        CallbackDays toCallbackDays() {
            return new CallbackDays(repair, special, serious, normal, minor);
        }
    }

    /**
     * How aggregates are kept at hand.
     *
     * @param cached how many are kept in memory; 0 for none
     * @param checked whether the store is asked before one that is kept is taken; only a process that alone writes may do without
     * @param snapshotAfter after how many events since the last a snapshot is made
     */
    public record Kept(
            @DefaultValue("1000") int cached,
            @DefaultValue("true") boolean checked,
            @DefaultValue("500") int snapshotAfter) {}

    /**
     * What there is in the office.
     *
     * @param departments the Chinese name of each department by its id; the usual ones, where none are given
     */
    public record OfficeSettings(@DefaultValue Map<String, String> departments) {
        Departments toDepartments() {
            return departments.isEmpty() ? Departments.standard() : new Departments(departments);
        }
    }
}
