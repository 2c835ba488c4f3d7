package io.dossier.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.Selection;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder;
import io.dossier.query.support.Portal;
import io.dossier.query.support.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** A stream that holds two revisions of an event is projected, replayed and told as one. */
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OlderRevisionsTest {

    private static final Quarter WINTER = new Quarter("2020-Q1");
    private static final String STREAM = SampleEvent.streamOf(WINTER);
    private static final Instant THEN = Instant.parse("2024-01-04T03:00:00Z");

    /** {@link ExternalCheckRecorded} as it was in revision 1. */
    private record Revision1(
            Quarter quarter, CheckingDepartment by, String result, String remarks, Instant checkedAt) {}

    @Autowired
    SqliteDatabase database;

    @Autowired
    EventStore events;

    @Autowired
    EventHistory history;

    @Autowired
    ProjectionAwait projections;

    @Autowired
    ProjectionRebuilder rebuilder;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    List<WebGraphQlInterceptor> interceptors;

    private static GenericDomainEventMessage<Object> message(long sequence, Object payload) {
        return new GenericDomainEventMessage<>(
                "QuarterSample", STREAM, sequence, payload, MetaData.with("actor", "wu.gong"));
    }

    private void olderCodeStores(Object payload) {
        EventSerializer older = new EventSerializer(
                EventTypes.of(List.of(new EventType("ExternalCheckRecorded", "1", Revision1.class))));
        GroupCommitEventStorageEngine.builder()
                .dialect(new SqliteDialect(database))
                .eventSerializer(older)
                .snapshotSerializer(older)
                .build()
                .appendEvents(message(0, payload));
    }

    private List<String> checkedBy() {
        return Portal.tester(graphQl, interceptors)
                .document("{ quarterlySample(quarter: \"2020-Q1\") { externalChecks { by } } }")
                .execute()
                .path("quarterlySample.externalChecks[*].by")
                .entityList(String.class)
                .get();
    }

    @Test
    void both_are_in_the_documents_live_and_rebuilt_and_in_the_history() {
        olderCodeStores(new Revision1(WINTER, CheckingDepartment.QUALITY, "完整", "", THEN));
        events.publish(message(1, new ExternalCheckRecorded(WINTER, CheckingDepartment.PRODUCTION, "完整", "", THEN)));

        assertThat(checkedBy()).containsExactly("QUALITY", "PRODUCTION");
        assertThat(rebuilder.rebuild("sample")).isInstanceOf(ProjectionRebuilder.Answer.Started.class);
        assertThat(projections.untilHead(Duration.ofSeconds(30))).isEmpty();
        assertThat(checkedBy()).containsExactly("QUALITY", "PRODUCTION");

        assertThat(history.forward(Selection.ALL, 0, 2, 10))
                .extracting(event -> event.revision() + " "
                        + ((ExternalCheckRecorded) event.message().getPayload()).department())
                .containsExactly("1 QUALITY", "2 PRODUCTION");
    }
}
