package io.dossier.command.ledger;

import io.dossier.api.Clause;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.UncalledReason;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reason is given where nobody was called, once, and says something (R7.13). */
final class ReasonRules {
    private static final String REASONS = "reasons";
    private static final String REASON = "reasons.reason";

    private ReasonRules() {}

    static final Rule<DayBook, CloseCallbackDay> REPAIR_IS_OF_THE_DAY = Rule.<DayBook, CloseCallbackDay>of(
                    "REASON_FOR_ANOTHER_DAY",
                    Clause.R7_13,
                    REASONS,
                    s -> !s.state().day().isOpen()
                            || whichAre(s, ReasonRules::isOfAnotherDay).isEmpty())
            .naming(s -> List.of(listed(whichAre(s, ReasonRules::isOfAnotherDay))));

    /** Somebody may have called while the reasons were written: then the record would say what is not so. */
    static final Rule<DayBook, CloseCallbackDay> NOBODY_HAS_CALLED = Rule.<DayBook, CloseCallbackDay>of(
                    "REASON_NOT_NEEDED",
                    Clause.R7_13,
                    REASONS,
                    s -> !s.state().day().isOpen()
                            || whichAre(s, DayBook::isCalled).isEmpty())
            .naming(s -> List.of(listed(whichAre(s, DayBook::isCalled))));

    static final Rule<DayBook, CloseCallbackDay> ONE_FOR_EACH = Rule.<DayBook, CloseCallbackDay>ofForm(
                    "REASON_GIVEN_TWICE", REASONS, s -> given(s).distinct().count() == given(s).count())
            .naming(s -> List.of(listed(
                    given(s).filter(id -> given(s).filter(id::equals).count() > 1)
                            .distinct()
                            .toList())));

    static final Rule<DayBook, CloseCallbackDay> SAYS_SOMETHING = Rule.<DayBook, CloseCallbackDay>of(
                    "TEXT_MISSING",
                    Clause.R7_13,
                    REASON,
                    s -> first(s, text -> !Characters.saySomething(text)).isEmpty())
            .naming(s -> List.of(REASON));

    static final Rule<DayBook, CloseCallbackDay> IS_SHORT = Rule.<DayBook, CloseCallbackDay>ofForm(
                    "TEXT_TOO_LONG", REASON, s -> tooLong(s).isEmpty())
            .naming(s -> List.of(
                    REASON,
                    Integer.toString(Characters.count(tooLong(s).orElse(""))),
                    Integer.toString(s.policy().textMaxLength())));

    static final Rule<DayBook, CloseCallbackDay> IS_PRINTABLE = Rule.<DayBook, CloseCallbackDay>ofForm(
                    "TEXT_NOT_PRINTABLE",
                    REASON,
                    s -> first(s, text -> !Characters.arePrintable(text)).isEmpty())
            .naming(s -> List.of(REASON));

    static List<Rule<DayBook, CloseCallbackDay>> all() {
        return List.of(REPAIR_IS_OF_THE_DAY, NOBODY_HAS_CALLED, ONE_FOR_EACH, SAYS_SOMETHING, IS_SHORT, IS_PRINTABLE);
    }

    private static boolean isOfAnotherDay(DayBook book, UUID complaintId) {
        return !book.isCompleted(complaintId);
    }

    private static List<UUID> whichAre(Situation<DayBook, CloseCallbackDay> s, BiPredicate<DayBook, UUID> wrong) {
        return given(s).filter(id -> wrong.test(s.state(), id)).distinct().toList();
    }

    private static Stream<UUID> given(Situation<DayBook, CloseCallbackDay> s) {
        return s.command().reasons().stream().map(UncalledReason::complaintId);
    }

    private static Optional<String> tooLong(Situation<DayBook, CloseCallbackDay> s) {
        return first(s, text -> Characters.count(text) > s.policy().textMaxLength());
    }

    private static Optional<String> first(Situation<DayBook, CloseCallbackDay> s, Predicate<String> wrong) {
        return s.command().reasons().stream()
                .map(UncalledReason::reason)
                .filter(wrong)
                .findFirst();
    }

    private static String listed(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
