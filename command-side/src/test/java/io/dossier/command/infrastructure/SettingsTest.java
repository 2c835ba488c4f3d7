package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.Severity;
import io.dossier.command.decision.ComplaintPolicy;
import io.dossier.command.decision.ComplaintPolicy.CallbackDays;
import io.dossier.command.decision.Policy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an office can set, and what holds where it sets nothing. */
class SettingsTest {

    private static Policy policy(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("dossier", CommandSideProperties.class)
                .toPolicy();
    }

    @Test
    void anOfficeThatSetsNothingHasTheDefaults() {
        assertThat(policy(Map.of())).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void everyNumberAndEveryDepartmentIsTheOffices() {
        assertThat(policy(Map.ofEntries(
                        Map.entry("dossier.policy.move-in-before-lease-start-days", "1"),
                        Map.entry("dossier.policy.place-max-length", "2"),
                        Map.entry("dossier.policy.name-max-length", "3"),
                        Map.entry("dossier.policy.text-max-length", "4"),
                        Map.entry("dossier.policy.attachments-max", "5"),
                        Map.entry("dossier.policy.reveal-for", "18m"),
                        Map.entry("dossier.policy.content-max-length", "6"),
                        Map.entry("dossier.policy.answer-days", "7"),
                        Map.entry("dossier.policy.minor-answer-days", "8"),
                        Map.entry("dossier.policy.result-days", "9"),
                        Map.entry("dossier.policy.review-days", "17"),
                        Map.entry("dossier.policy.callback-days.repair", "10"),
                        Map.entry("dossier.policy.callback-days.special", "11"),
                        Map.entry("dossier.policy.callback-days.serious", "12"),
                        Map.entry("dossier.policy.callback-days.normal", "13"),
                        Map.entry("dossier.policy.callback-days.minor", "14"),
                        Map.entry("dossier.policy.next-callback-days", "15"),
                        Map.entry("dossier.policy.sample-percent", "16"),
                        Map.entry("dossier.office.departments[PUMPS_AND_PIPES]", "水務部"),
                        Map.entry("dossier.office.zone", "Asia/Shanghai"))))
                .isEqualTo(new Policy(
                        1,
                        2,
                        3,
                        4,
                        5,
                        Duration.ofMinutes(18),
                        new ComplaintPolicy(
                                new Departments(Map.of("PUMPS_AND_PIPES", "水務部")),
                                6,
                                7,
                                8,
                                9,
                                17,
                                new CallbackDays(10, 11, 12, 13, 14),
                                15,
                                16)));
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIR, SPECIAL, 0",
        "REPAIR, MINOR, 0",
        "COMPLAINT, SPECIAL, 1",
        "HELP, SERIOUS, 1",
        "SUGGESTION, NORMAL, 2",
        "MISCONDUCT, MINOR, 3"
    })
    void customersAreCalledBackByContentAndSeverity_R7_13_R9_2(ComplaintKind kind, Severity severity, int days) {
        assertThat(ComplaintPolicy.DEFAULT.callbackDays().of(kind, severity)).isEqualTo(days);
    }
}
