package io.dossier.command.infrastructure;

import io.dossier.command.complaint.Complaint;
import io.dossier.command.decision.Office;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.desk.NewestEvent;
import io.dossier.command.desk.Permissions;
import io.dossier.command.disclosure.Disclosures;
import io.dossier.command.ledger.CallbackDay;
import io.dossier.command.projection.OperatedProjection;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.command.repairs.Repairs;
import io.dossier.command.sample.QuarterSample;
import io.dossier.command.statistics.SubmittedMonth;
import io.dossier.command.unit.Dossier;
import io.dossier.eventstore.EventMetadata;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.ExecutedCommand;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the command side. Axon's parts are put together by hand: its own configuration for Spring does not run on
 * this Spring Boot, and fails silently. The application gives the event store, its index and serializer, what is
 * known of all repairs and of parked events, and the clock in the office's zone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSideProperties.class)
class CommandSideConfiguration {

    /** How long a command waits for others of this process at the same aggregate. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    Office office(Clock clock, CommandSideProperties properties) {
        return new Office(clock, properties.toPolicy());
    }

    @Bean
    DossierDirectory dossierDirectory(EventStoreIndex index) {
        return new DossierDirectory(index::aggregateOf);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
    }

    @Bean
    Snapshotter snapshotter(EventStore eventStore, ExecutorService snapshotExecutor) {
        return AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .aggregateFactories(
                        new GenericAggregateFactory<>(Dossier.class), new GenericAggregateFactory<>(Complaint.class))
                .executor(snapshotExecutor)
                .build();
    }

    @Bean
    Repository<Dossier> dossiers(EventStore eventStore, Snapshotter snapshotter, CommandSideProperties properties) {
        return repository(Dossier.class, eventStore, snapshotter, properties.dossiers());
    }

    @Bean
    Repository<Complaint> complaints(EventStore eventStore, Snapshotter snapshotter, CommandSideProperties properties) {
        return repository(Complaint.class, eventStore, snapshotter, properties.complaints());
    }

    @Bean
    Repository<CallbackDay> callbackDays(EventStore eventStore) {
        return repository(CallbackDay.class, eventStore).build();
    }

    @Bean
    Repository<QuarterSample> quarterSamples(EventStore eventStore) {
        return repository(QuarterSample.class, eventStore).build();
    }

    /** A month has one event a submission: there is nothing to keep at hand. */
    @Bean
    Repository<SubmittedMonth> months(EventStore eventStore) {
        return repository(SubmittedMonth.class, eventStore).build();
    }

    /** A projection is seldom told anything. */
    @Bean
    Repository<OperatedProjection> operatedProjections(EventStore eventStore) {
        return repository(OperatedProjection.class, eventStore).build();
    }

    /** Somebody seldom asks. */
    @Bean
    Repository<Disclosures> disclosures(EventStore eventStore) {
        return repository(Disclosures.class, eventStore).build();
    }

    private static <T> Repository<T> repository(
            Class<T> aggregate, EventStore eventStore, Snapshotter snapshotter, CommandSideProperties.Kept kept) {
        EventSourcingRepository.Builder<T> builder = repository(aggregate, eventStore)
                .snapshotTriggerDefinition(new EventCountSnapshotTriggerDefinition(snapshotter, kept.snapshotAfter()));
        if (kept.cached() == 0) {
            return builder.build();
        }
        AggregateCache cache = new AggregateCache(kept.cached());
        return kept.checked()
                ? new CheckedRepository<>(builder, eventStore, cache)
                : builder.cache(cache).build();
    }

    private static <T> EventSourcingRepository.Builder<T> repository(Class<T> aggregate, EventStore eventStore) {
        return EventSourcingRepository.builder(aggregate)
                .eventStore(eventStore)
                .lockFactory(new AggregateQueues(PATIENCE));
    }

    @Bean
    CommandBus commandBus(
            Repository<Dossier> dossiers,
            Repository<Complaint> complaints,
            Repository<CallbackDay> callbackDays,
            Repository<QuarterSample> quarterSamples,
            Repairs repairs,
            Repository<SubmittedMonth> months,
            Repository<OperatedProjection> operatedProjections,
            ParkedEvents parkedEvents,
            Repository<Disclosures> disclosures,
            DossierDirectory directory,
            EventStoreIndex index,
            Office office) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR,
                EventMetadata.ROLE,
                EventMetadata.CORRELATION_ID,
                EventMetadata.COMMAND_ID,
                EventMetadata.COMMAND_DIGEST,
                EventMetadata.COMMAND,
                EventMetadata.TRACE_PARENT)));
        CommandHandling units = new CommandHandling(dossiers, directory, office);
        units.subscribeTo(bus);
        new ComplaintHandling(complaints, units::stateOf, new PeoplesChanges(index), office).subscribeTo(bus);
        new LedgerHandling(callbackDays, repairs, office).subscribeTo(bus);
        new SampleHandling(quarterSamples, repairs, new Seeds()::next, office).subscribeTo(bus);
        new MonthHandling(months, office).subscribeTo(bus);
        new ProjectionHandling(operatedProjections, parkedEvents, office).subscribeTo(bus);
        new DisclosureHandling(
                        disclosures, new RevealableSubjects(complaints, units::stateOf, directory::dossierOf), office)
                .subscribeTo(bus);
        return bus;
    }

    @Bean
    CommandDesk commandDesk(
            CommandBus bus,
            EventStoreIndex index,
            EventSerializer serializer,
            MeterRegistry registry,
            Permissions permissions,
            Traces traces) {
        return new AxonCommandDesk(
                bus,
                id -> index.executed(id).flatMap(ExecutedCommand::digest),
                new CommandDigest(serializer.getObjectMapper()),
                new CommandMetrics(registry),
                permissions,
                traces);
    }

    @Bean
    NewestEvent newestEvent(EventStoreIndex index) {
        return index::head;
    }

    @Bean
    Permissions permissions() {
        return CommandRoles::of;
    }

    @Bean
    Messages messages() {
        return new Messages();
    }
}
