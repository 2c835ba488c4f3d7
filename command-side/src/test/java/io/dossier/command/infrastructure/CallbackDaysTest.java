package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.Severity;
import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.RepairBook;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Closing a callback day decides over all repairs (R7.13)")
class CallbackDaysTest extends OverARealStore {
    private static final LocalDate TODAY = Given.TODAY;
    private static final CloseCallbackDay CLOSE = new CloseCallbackDay(TODAY, List.of());

    private static UUID repair(long number) {
        return Given.uuid(700 + number);
    }

    private static RegisterComplaint registration(UUID id, ComplaintKind kind) {
        return new RegisterComplaint(
                id,
                kind,
                Optional.empty(),
                Optional.of(new PublicArea(Optional.of("A"), "大堂", "公共區域")),
                new Complainant("周敏", "+86 21 5555 0201"),
                "燈不亮",
                "大堂吊燈不亮",
                Channel.HOTLINE,
                Severity.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void completed(Node where, UUID id) {
        where.having(registration(id, ComplaintKind.REPAIR), new ResolveOnTheSpot(id, "已更換燈管", Optional.empty()));
    }

    private static RecordCallback call(UUID id, boolean reached) {
        return new RecordCallback(
                id,
                CallbackMethod.PHONE,
                reached,
                reached ? Optional.of(true) : Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private CallbackDayClosed record() {
        List<Object> history = node.historyOf(CallbackDayEvent.streamOf(TODAY));
        assertThat(history).hasSize(1);
        return (CallbackDayClosed) history.getFirst();
    }

    @Test
    void isRefusedUntilTheLastCustomerWasCalled() {
        completed(node, repair(1));
        completed(node, repair(2));
        node.having(call(repair(1), true));

        CommandReceipt refused = node.submit(CLOSE);
        assertThat(codes(refused)).containsExactly("CALLBACK_DAY_UNCALLED");
        assertThat(refused.refusals().getFirst().details()).containsExactly("1", repair(2) + " (A)");

        node.having(call(repair(2), false), CLOSE);

        assertThat(record().counts()).isEqualTo(new CallbackCounts(2, 2, 1, 1));
        assertThat(record().asOfPosition()).isEqualTo(node.index.head() - 1);
    }

    @Test
    void asksAboutRepairsOnly() {
        node.having(
                registration(repair(1), ComplaintKind.COMPLAINT),
                new ResolveOnTheSpot(repair(1), "已道歉", Optional.empty()),
                CLOSE);

        assertThat(record().counts()).isEqualTo(new CallbackCounts(0, 0, 0, 0));
    }

    @Test
    void knowsWhatAnotherNodeStoredAMomentBefore() {
        Node other = opened(Node.over(store));
        assertThat(node.repairs.completedOn(TODAY).known()).isEmpty();

        completed(other, repair(1));

        assertThat(codes(node.submit(CLOSE))).containsExactly("CALLBACK_DAY_UNCALLED");
    }

    @Test
    void isDoneOnceHoweverManyPeopleDoItAtOnceOnTwoNodes() throws Exception {
        Node other = opened(Node.over(store));
        completed(node, repair(1));
        node.having(call(repair(1), true));

        List<Callable<CommandReceipt>> people = IntStream.range(0, 8)
                .<Callable<CommandReceipt>>mapToObj(i -> () -> (i % 2 == 0 ? node : other).submit(CLOSE))
                .toList();
        List<CommandReceipt> receipts = new ArrayList<>();
        try (ExecutorService office = Executors.newFixedThreadPool(people.size())) {
            for (Future<CommandReceipt> receipt : office.invokeAll(people)) {
                receipts.add(receipt.get());
            }
        }

        assertThat(receipts).filteredOn(CommandReceipt::accepted).hasSize(1);
        assertThat(receipts)
                .filteredOn(receipt -> !receipt.accepted())
                .allSatisfy(receipt -> assertThat(codes(receipt)).containsExactly("CALLBACK_DAY_CLOSED"));
        assertThat(record().counts().completed()).isOne();
    }

    @Test
    void aRepairThatIsCompletedAfterTheCloseDoesNotAlterIt() {
        completed(node, repair(1));
        node.having(call(repair(1), true), CLOSE);
        CallbackDayClosed before = record();

        completed(node, repair(2));

        assertThat(codes(node.submit(CLOSE))).containsExactly("CALLBACK_DAY_CLOSED");
        assertThat(record()).isEqualTo(before);
    }

    @Test
    void manyNodesThatTakeEventsInAtOnceTakeEachInOnce() throws Exception {
        Node other = opened(Node.over(store));
        LongStream.range(0, 30).forEach(number -> completed(node, repair(number)));
        LongStream.range(0, 30).forEach(number -> node.having(call(repair(number), false)));
        List<Callable<AsOf<CompletedRepair>>> readers = Stream.of(node, other, node, other)
                .<Callable<AsOf<CompletedRepair>>>map(reader -> () -> reader.repairs.completedOn(TODAY))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            for (Future<AsOf<CompletedRepair>> read : threads.invokeAll(readers)) {
                assertThat(read.get().position()).isEqualTo(node.index.head());
                assertThat(read.get().known()).hasSize(30).allMatch(repair -> repair.attempts() == 1);
            }
        }
    }

    @Test
    void theBookOfRepairsIsTheSameWhenItWasLost() throws IOException {
        completed(node, repair(1));
        completed(node, repair(2));
        node.having(call(repair(2), false));
        AsOf<CompletedRepair> before = node.repairs.completedOn(TODAY);
        assertThat(before.known()).hasSize(2);

        try (SqliteDatabase empty = SqliteDatabase.open(store.resolveSibling("an-empty-one"))) {
            assertThat(bookIn(empty, Given.OFFICE_ZONE).completedOn(TODAY)).isEqualTo(before);
        }
    }

    private RepairBook bookIn(SqliteDatabase database, ZoneId zone) {
        return new RepairBook(
                node.engine, TimerStore.sqlite(database.readWrite()).dataSource(), zone);
    }

    @Test
    void aCrashBeforeTheCommitLeavesTheBookAsItWas() throws SQLException {
        completed(node, repair(1));
        try (SqliteDatabase database = SqliteDatabase.open(store.resolveSibling("crashing"))) {
            RepairBook book = bookIn(database, Given.OFFICE_ZONE);
            // the position cannot be stored, as if the power failed after the rows and before the commit
            execute(
                    database,
                    "create trigger failing before update on repair_book when new.position > 0"
                            + " begin select raise(abort, 'the power fails'); end");
            org.assertj.core.api.Assertions.assertThatThrownBy(book::catchUp)
                    .hasStackTraceContaining("the power fails");
            execute(database, "drop trigger failing");
            node.having(call(repair(1), false));

            assertThat(book.completedOn(TODAY).known())
                    .singleElement()
                    .satisfies(repair -> assertThat(repair.attempts()).isOne());
        }
    }

    private static void execute(SqliteDatabase database, String sql) throws SQLException {
        try (Connection connection = database.readWrite().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aStoreThatWasRestoredFromAnOlderStateIsReadAnew() throws IOException {
        completed(node, repair(1));
        Path backup = Files.createDirectories(store.resolveSibling("backup")).resolve("events.db");
        try (SqliteDatabase database = SqliteDatabase.open(store.resolveSibling("book"));
                Node restored = Node.over(backup)) {
            completed(node, repair(2));
            assertThat(bookIn(database, Given.OFFICE_ZONE).completedOn(TODAY).known())
                    .hasSize(2);
            completed(restored, repair(3));

            assertThat(new RepairBook(
                                    restored.engine,
                                    TimerStore.sqlite(database.readWrite()).dataSource(),
                                    Given.OFFICE_ZONE)
                            .completedOn(TODAY)
                            .known())
                    .extracting(CompletedRepair::complaintId)
                    .containsExactly(repair(3));
        }
    }

    @Test
    void inAnotherZoneHoursBelongToOtherDays() {
        completed(node, repair(1)); // at noon in Shanghai
        try (SqliteDatabase database = SqliteDatabase.open(store.resolveSibling("book"))) {
            assertThat(bookIn(database, Given.OFFICE_ZONE).completedOn(TODAY).known())
                    .hasSize(1);

            RepairBook inHawaii = bookIn(database, ZoneId.of("Pacific/Honolulu"));

            assertThat(inHawaii.completedOn(TODAY).known()).isEmpty();
            assertThat(inHawaii.completedOn(TODAY.minusDays(1)).known()).hasSize(1);
        }
    }
}
