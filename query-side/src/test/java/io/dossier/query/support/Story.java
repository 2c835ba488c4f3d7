package io.dossier.query.support;

import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events as the command side would store them, with ids made from names, so that a story is the same every time. */
public final class Story {

    private final Map<String, Long> sequences = new HashMap<>();

    /** The event's message, recorded at that time. */
    public DomainEventMessage<Event> message(Event event, Instant recordedAt) {
        String aggregate =
                event instanceof ProjectionEvent told ? ProjectionEvent.streamOf(told.projection()) : event.about();
        long sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
        return new GenericDomainEventMessage<>(
                event instanceof MatterEvent ? "Complaint" : "Dossier",
                aggregate,
                sequence,
                event,
                MetaData.with("actor", "chen.siyuan").and("role", "front-desk").and("correlationId", "c-" + sequence),
                UUID.nameUUIDFromBytes((aggregate + "#" + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                recordedAt);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static UnitRegistered registered(String unit, String building, int floor) {
        return new UnitRegistered(
                new UnitId(unit), building, floor, unit.substring(unit.indexOf('-') + 1), new BigDecimal("186.50"));
    }

    public static TenantMovedIn movedIn(String unit, String tenancy, String company, LocalDate on) {
        return new TenantMovedIn(
                new UnitId(unit),
                id(tenancy),
                unit.substring(0, 1),
                12,
                company,
                new Contact("陳思遠", "+86 21 5555 0101"),
                on,
                on.plusYears(2),
                on);
    }

    public static DocumentFiled filed(String unit, String tenancy, String title, Category category, LocalDate date) {
        return new DocumentFiled(
                new UnitId(unit),
                id(tenancy),
                id(unit + title),
                category,
                DocumentClass.ORIGINAL,
                date,
                title,
                List.of(new Attachment(
                        "scan.pdf", URI.create("https://files.example/" + title.hashCode()), Optional.empty())));
    }

    public static RenovationApplied applied(String unit, String tenancy, String renovation, LocalDate on) {
        return new RenovationApplied(
                new UnitId(unit), id(tenancy), id(renovation), "匠心裝飾", "辦公區隔斷", on.plusDays(5), on.plusDays(35), on);
    }
}
