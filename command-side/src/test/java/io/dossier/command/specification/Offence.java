package io.dossier.command.specification;

import static io.dossier.command.specification.DossierSpecification.dossier;

import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.api.Refusal;

/**
 * A command that breaks one rule and keeps all others.
 *
 * @param rule the rule in words, as the test is called
 * @param given what has happened
 * @param command the command
 * @param refusal what it is answered
 */
public record Offence(String rule, Specification given, Command command, Refusal refusal) {

    public static Started against(String rule) {
        return new Started(rule, dossier());
    }

    /** An offence of which the command is not told yet. */
    public record Started(String rule, Specification given) {
        public Started given(DossierEvent... events) {
            return given(dossier().given(events));
        }

        public Started given(Specification specification) {
            return new Started(rule, specification);
        }

        public Sent when(Command command) {
            return new Sent(rule, given, command);
        }
    }

    /** An offence of which the refusal is not told yet. */
    public record Sent(String rule, Specification given, Command command) {
        public Offence isRefused(Refusal refusal) {
            return new Offence(rule, given, command, refusal);
        }
    }
}
