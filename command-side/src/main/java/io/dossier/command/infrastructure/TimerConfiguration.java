package io.dossier.command.infrastructure;

import io.dossier.command.deadline.DeadlineTimers;
import io.dossier.command.deadline.MatterEvents;
import io.dossier.command.deadline.MissedDeadlineCounter;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.repairs.RepairBook;
import io.dossier.command.repairs.RepairBookKeeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command side must remember beside the events, in the {@link TimerStore} that the application gives: the timers of deadlines, and the repair book. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerConfiguration.TimerProperties.class)
class TimerConfiguration {
    /**
     * How timers run; {@code dossier.timers.*}.
     *
     * @param pollEvery how often new events are looked for, and timers that have run out
     * @param grace how long the record of a missed deadline waits at least from when the deadline becomes known; longer than an import takes for one matter
     * @param autoStart whether they run; an import leaves them alone, for what it brings has long happened
     */
    @ConfigurationProperties("dossier.timers")
    record TimerProperties(
            @DefaultValue("2s") Duration pollEvery,
            @DefaultValue("10s") Duration grace,
            @DefaultValue("true") boolean autoStart) {}

    @Bean
    MissedDeadlineCounter missedDeadlineCounter(EventStore events, MeterRegistry meters) {
        return new MissedDeadlineCounter(events, meters);
    }

    @Bean
    RepairBook repairBook(EventStorageEngine events, TimerStore timerStore, Clock clock) {
        return new RepairBook(events, timerStore.dataSource(), clock.getZone());
    }

    @Bean
    RepairBookKeeper repairBookKeeper(RepairBook repairBook, TimerProperties properties) {
        return new RepairBookKeeper(repairBook, properties.pollEvery(), properties.autoStart());
    }

    @Bean
    DeadlineTimers deadlineTimers(
            EventStore events, CommandDesk desk, TimerStore timerStore, Clock clock, TimerProperties properties) {
        return new DeadlineTimers(
                new MatterEvents(events),
                desk,
                timerStore,
                clock,
                properties.pollEvery(),
                properties.grace(),
                properties.autoStart());
    }
}
