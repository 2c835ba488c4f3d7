package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A matter without a tenancy tells where it is and why it is taken. */
final class PublicAreaRules {
    private PublicAreaRules() {}

    private static final String GIVEN = "-";

    static List<Rule<NewMatter, RegisterComplaint>> all() {
        return Stream.of(
                        TextRules.<NewMatter, RegisterComplaint>optional(
                                "publicArea.building",
                                text(area -> area.building().orElse("")),
                                Policy::placeMaxLength),
                        TextRules.<NewMatter, RegisterComplaint>required(
                                "publicArea.location", Clause.R6_11, text(PublicArea::location), Policy::nameMaxLength),
                        TextRules.<NewMatter, RegisterComplaint>required(
                                "publicArea.reason", Clause.R6_11, text(PublicArea::reason), Policy::textMaxLength))
                .flatMap(List::stream)
                .toList();
    }

    /** Where there is no public area nothing is missing of it. */
    private static Function<RegisterComplaint, String> text(Function<PublicArea, String> field) {
        return command -> command.publicArea().map(field).orElse(GIVEN);
    }
}
