package io.dossier.standalone.importing;

import io.dossier.api.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says why the desk refused a row in the words of the office: what a refusal names are ids that the import made and fields of
 * commands, of which the office knows its own numbers and headings only.
 */
final class Refusals {
    /** The row's command was accepted before, with other content. */
    static final String COMMAND_ID_REUSED = "COMMAND_ID_REUSED";

    private static final String TENANCY_UNKNOWN = "TENANCY_UNKNOWN";

    private final ImportTexts texts;
    private final Headings headings;

    Refusals(ImportTexts texts, Headings headings) {
        this.texts = texts;
        this.headings = headings;
    }

    /**
     * Every reason why a row was refused.
     *
     * @param table the row's file
     * @param officeWord what the row says for an id that was made from it; anything else as it is
     */
    List<String> reasons(List<Refusal> refusals, Table table, UnaryOperator<String> officeWord) {
        List<String> reasons = new ArrayList<>();
        for (Refusal refusal : refusals) {
            if (refusal.code().equals(COMMAND_ID_REUSED)) {
                // the office never gave the command an id, so that only what this means for the row is worth saying
                reasons.add(texts.reason("ROW_CHANGED", headings.of(table, table.key())));
            } else {
                reasons.addAll(texts.reasons(List.of(inOfficeWords(refusal, table, officeWord))));
            }
        }
        if (hasCode(refusals, Set.of(TENANCY_UNKNOWN))) {
            reasons.add(texts.reason("TENANCY_FIRST", headings.fileOf(Table.TENANCIES)));
        }
        return reasons;
    }

    /** Whether one of the refusals has one of the codes. */
    static boolean hasCode(List<Refusal> refusals, Set<String> codes) {
        return refusals.stream().map(Refusal::code).anyMatch(codes::contains);
    }

    private Refusal inOfficeWords(Refusal refusal, Table table, UnaryOperator<String> officeWord) {
        List<String> details = new ArrayList<>(refusal.details());
        details.replaceAll(officeWord);
        // a message that names the field to mend names it first
        Optional<String> field = refusal.field()
                .filter(name -> !details.isEmpty() && details.getFirst().equals(name));
        field.flatMap(Column::filling).ifPresent(column -> details.set(0, headings.of(table, column)));
        return new Refusal(refusal.code(), refusal.clause(), refusal.field(), details);
    }
}
