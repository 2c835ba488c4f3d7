package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.support.Story;
import io.dossier.query.tenancy.TenancyDocument;
import io.dossier.query.tenancy.TenancyProjector;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitProjector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sort keys are the same on every machine, also on one that writes its numbers otherwise. */
class SortKeysTest {

    private static final Stamp STAMP = new Stamp(17, Instant.parse("2026-03-01T08:00:00Z"), MetaData::emptyInstance);

    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat("%d".formatted(1)).isNotEqualTo("1");
    }

    @AfterEach
    void back() {
        Locale.setDefault(usual);
    }

    private static Object only(Change<?> change) {
        return change.fold().apply(Optional.empty());
    }

    @Test
    void they_are_written_in_plain_digits() {
        var unit = (UnitDocument) only(new UnitProjector()
                .project(Story.registered("A-1203", "A", 12), STAMP)
                .getFirst());
        var tenancy = (TenancyDocument) only(new TenancyProjector()
                .project(Story.movedIn("A-1203", "t", "星河", LocalDate.of(2026, 3, 1)), STAMP)
                .getFirst());

        assertThat(unit.sortKey()).isEqualTo("A\u000110012\u00011203\u0001A-1203");
        assertThat(tenancy.sortKey()).isEqualTo("2026-03-01/0000000000000000017");
    }
}
