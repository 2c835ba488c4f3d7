package io.dossier.query.infrastructure.personal;

import io.dossier.api.Personal;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.api.disclosure.RevealedSubject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of customers' personal data somebody sees in clear at one moment. Whatever gives such data to anybody asks it.
 *
 * @param everything whether their work needs it all
 * @param ownMatters whether it needs that of the matters of the own department
 * @param shown what they were let see for a while
 */
public record Sight(boolean everything, boolean ownMatters, Set<Shown> shown) {

    /** Nothing. */
    public static final Sight MASKED = new Sight(false, false, Set.of());

    /** Everything. */
    public static final Sight CLEAR = new Sight(true, false, Set.of());

    /** A unit, tenancy or matter that somebody was let see. */
    public record Shown(RevealedSubject subject, String id) {
        static Shown of(PersonalDataRevealed event) {
            return new Shown(event.subject(), event.about());
        }

        private boolean has(Subject whose) {
            return id.equals(
                    switch (subject) {
                        case UNIT -> whose.unitId();
                        case TENANCY -> whose.tenancyId();
                        case COMPLAINT -> whose.complaintId();
                    });
        }
    }

    public Sight {
        shown = Set.copyOf(shown);
    }

    /** Whether they see it in clear. */
    public boolean sees(Subject whose) {
        return everything
                || (ownMatters && whose.isOwnMatter())
                || shown.stream().anyMatch(each -> each.has(whose));
    }

    /** A text as they see it. */
    public @Nullable String text(Personal.Kind kind, @Nullable String text, Subject whose) {
        return text == null || sees(whose) ? text : Mask.of(kind, text);
    }

    /** A field of an event as they see it. */
    public @Nullable String field(String path, @Nullable String text, Subject whose) {
        return PersonalFields.kindOf(path).map(kind -> text(kind, text, whose)).orElse(text);
    }

    /** A field of a document as they see it, as JSON. One document tells of several people, so that nobody is let see it who does not see everything. */
    public @Nullable String json(String path, @Nullable String json) {
        return json == null || everything ? json : PersonalFields.maskedJson(path, json);
    }

    /** By which what is shown to two people, or at two times, differs. */
    public String mark() {
        return everything
                ? "clear"
                : "masked" + new TreeSet<>(shown.stream().map(Shown::toString).collect(Collectors.toSet()));
    }
}
