package io.dossier.bench;

import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Attachment;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.api.unit.UnitId;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOffice.SamplePaper;
import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The events of a sample office's tenancies and papers, in the order in which it filed them. */
final class ManyPapers {
    private final SampleOffice office;
    private final Map<String, SampleTenancy> tenancies = new HashMap<>();
    private final Map<String, AtomicLong> sequences = new HashMap<>();

    ManyPapers(int units, int papers) {
        office = SampleOffice.of(7, units, papers);
        office.tenancies().forEach(tenancy -> tenancies.put(tenancy.ref(), tenancy));
    }

    /** Every unit is registered and every tenant moves in, then paper after paper is filed. To be taken once. */
    Stream<DomainEventMessage<?>> events() {
        Stream<Event> units = office.units().stream().map(ManyPapers::registered);
        Stream<Event> tenancies = office.tenancies().stream().map(ManyPapers::movedIn);
        Stream<Event> papers = office.papers().stream().map(this::filed);
        // flatMap would hold all papers for the iterator
        return Stream.concat(Stream.concat(units, tenancies), papers).map(this::message);
    }

    /** Stores them all. To be called once. */
    void storeIn(EventStore store) {
        Iterator<DomainEventMessage<?>> events = events().iterator();
        while (events.hasNext()) {
            List<DomainEventMessage<?>> some = new ArrayList<>();
            while (events.hasNext() && some.size() < ProductOnPostgres.AT_ONCE) {
                some.add(events.next());
            }
            store.publish(some);
        }
    }

    private static UnitRegistered registered(SampleUnit unit) {
        return new UnitRegistered(
                new UnitId(unit.unitId()), unit.building(), unit.floor(), unit.number(), unit.areaSquareMetres());
    }

    private DomainEventMessage<?> message(Event event) {
        String stream = event.about();
        long sequence =
                sequences.computeIfAbsent(stream, any -> new AtomicLong()).getAndIncrement();
        return new GenericDomainEventMessage<>("Dossier", stream, sequence, event);
    }

    private static TenantMovedIn movedIn(SampleTenancy tenancy) {
        return new TenantMovedIn(
                new UnitId(tenancy.unitId()),
                id(tenancy.ref()),
                tenancy.unitId().substring(0, 1),
                1,
                tenancy.companyName(),
                new Contact(tenancy.contactName(), tenancy.contactPhone()),
                tenancy.leaseStart(),
                tenancy.leaseEnd(),
                tenancy.movedInOn());
    }

    private DocumentFiled filed(SamplePaper paper) {
        SampleTenancy tenancy = Objects.requireNonNull(tenancies.get(paper.tenancyRef()));
        return new DocumentFiled(
                new UnitId(tenancy.unitId()),
                id(tenancy.ref()),
                id(paper.ref()),
                paper.category(),
                paper.documentClass(),
                paper.documentDate(),
                paper.title(),
                paper.scan()
                        .map(scan -> List.of(
                                new Attachment(scan.name(), URI.create(scan.uri()), Optional.of(scan.sha256()))))
                        .orElse(List.of()));
    }

    private static UUID id(String ref) {
        return UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8));
    }
}
