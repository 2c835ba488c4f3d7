package io.dossier.query.sample;

import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Who has checked the callbacks of a quarter. A document of its own: a quarter's progress follows from findings, and a kind of document is
 * written either by events themselves or by what follows from them.
 *
 * @param id the quarter
 * @param checks by other departments, in the order in which they were recorded
 * @param lastPosition position of the last event in it
 */
public record QuarterChecks(@BsonId String id, List<Check> checks, long lastPosition) implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<QuarterChecks> TYPE =
            new DocumentType<>(QuarterChecks.class, "sample_checks", List.of());

    /** A check by another department; see the schema. */
    public record Check(
            CheckingDepartment by,
            String result,
            String remarks,
            Instant checkedAt,
            @Nullable String recordedBy) {}

    public QuarterChecks {
        checks = List.copyOf(checks);
    }

    static QuarterChecks none(String id) {
        return new QuarterChecks(id, List.of(), 0);
    }

    static QuarterChecks with(Optional<QuarterChecks> before, ExternalCheckRecorded event, Stamp stamp) {
        List<Check> all = new ArrayList<>(before.map(QuarterChecks::checks).orElse(List.of()));
        all.add(new Check(event.department(), event.result(), event.remarks(), event.checkedAt(), stamp.actor()));
        return new QuarterChecks(event.about(), all, stamp.position());
    }

    /** The departments that have not checked yet, in their order. */
    List<CheckingDepartment> missing() {
        return Arrays.stream(CheckingDepartment.values())
                .filter(department -> checks.stream().noneMatch(check -> check.by() == department))
                .toList();
    }
}
