package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.GivenMatter.COMPLAINANT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.RESPONDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.MutationDesk;
import io.dossier.command.specification.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("Of two people who act on the same matter, the one who does not know of the other is told")
class SeenMattersTest {
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void aMatterIsRegistered(@TempDir Path folder) {
        file = folder.resolve("events.db");
        node = Node.over(file);
        node.having(
                register(),
                moveIn(),
                new RegisterComplaint(
                        COMPLAINT,
                        ComplaintKind.COMPLAINT,
                        Optional.of(UNIT),
                        Optional.empty(),
                        COMPLAINANT,
                        "空調漏水",
                        "會議室空調連續三天漏水",
                        Channel.HOTLINE,
                        Severity.NORMAL,
                        Optional.of(RESPONDER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Caller whoHasSeen(String actor, long position) {
        return new Caller(actor, Role.MANAGER, "request-1", Set.of(), OptionalLong.of(position));
    }

    private CommandReceipt verify(Caller caller, boolean substantiated) {
        return node.submitAs(caller, verification(substantiated));
    }

    private static Command verification(boolean substantiated) {
        return new VerifyComplaint(COMPLAINT, substantiated, Severity.NORMAL, "blocked", Optional.empty());
    }

    private long head() {
        return node.index.head();
    }

    @Test
    void whoKnowsTheMatterAsItIsMayAct() {
        assertThat(verify(whoHasSeen("li.wei", head()), true).accepted()).isTrue();
    }

    @Test
    void whoDoesNotIsToldWhatTheOtherDid_andNothingHappens() {
        long seen = head();
        assertThat(verify(whoHasSeen("li.wei", seen), true).accepted()).isTrue();

        CommandReceipt second = verify(whoHasSeen("zhao.min", seen), false);

        assertThat(second.refusals())
                .containsExactly(new Refusal(
                        "MATTER_CHANGED",
                        Optional.empty(),
                        Optional.of("seenPosition"),
                        List.of("ComplaintVerified (li.wei)")));
        assertThat(new Messages().of(second.refusals().getFirst(), Locale.ENGLISH))
                .isEqualTo(
                        "Since you looked at this matter others have changed it: ComplaintVerified (li.wei). Look at it again before you act.");
        assertThat(node.historyOf(COMPLAINT.toString())).hasSize(3);
    }

    @Test
    void whoLooksAgainMayAct() {
        verify(whoHasSeen("li.wei", head()), true);

        assertThat(node.submitAs(
                                whoHasSeen("zhao.min", head()),
                                new AnswerCustomer(COMPLAINT, "工程部明日上門", Optional.empty()))
                        .refusals())
                .extracting(Refusal::code)
                .doesNotContain("MATTER_CHANGED");
    }

    @Test
    void whatOneDidOneselfNeedNotBeSeenAgain() {
        long seen = head();
        verify(whoHasSeen("li.wei", seen), true);

        assertThat(node.submitAs(whoHasSeen("li.wei", seen), new AnswerCustomer(COMPLAINT, "工程部明日上門", Optional.empty()))
                        .refusals())
                .extracting(Refusal::code)
                .doesNotContain("MATTER_CHANGED");
    }

    @Test
    void whoSendsTheSameAgainIsAnsweredAsTheFirstTime() {
        Caller caller = whoHasSeen("li.wei", head());
        CommandReceipt first = node.desk.submit(verification(true), Optional.of("c-1"), caller);

        assertThat(first.accepted()).isTrue();
        assertThat(node.desk.submit(verification(true), Optional.of("c-1"), caller))
                .isEqualTo(first);
        assertThat(node.historyOf(COMPLAINT.toString())).hasSize(3);
    }

    @Test
    void thatADayPassedIsNoChangeThatAnybodyMade() {
        long seen = head();
        try (Node later = Node.over(file, Given.at("2026-04-16T04:00:00Z"))) {
            assertThat(later.submitAs(
                                    new Caller("system", Role.SYSTEM, "timer"),
                                    new RecordMissedDeadline(COMPLAINT, Deadline.ANSWER, Given.TODAY.plusDays(3)))
                            .refusals())
                    .isEmpty();

            assertThat(verify(whoHasSeen("li.wei", seen), true).accepted()).isTrue();
        }
    }

    @Test
    void whoDoesNotSayIsTakenToKnowWhatHadHappenedWhenTheirCommandCameIn() {
        long cameIn = head();
        MutationDesk atThatMoment = new MutationDesk(node.desk, CommandRoles::of, () -> cameIn);
        assertThat(verify(whoHasSeen("li.wei", cameIn), true).accepted()).isTrue();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "zhao.min", "", AuthorityUtils.createAuthorityList("ROLE_manager")));
        try {
            assertThat(atThatMoment.submit(verification(false), null, null).refusals())
                    .extracting(Refusal::code)
                    .containsExactly("MATTER_CHANGED");
            assertThat(new MutationDesk(node.desk, CommandRoles::of, this::head)
                            .submit(verification(false), null, null)
                            .accepted())
                    .isTrue();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void ofManyAtTheSameMomentOneWins() throws Exception {
        long seen = head();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CommandReceipt>> receipts = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> verify(whoHasSeen("clerk-" + i, seen), i % 2 == 0)))
                    .toList();

            int won = 0;
            for (Future<CommandReceipt> receipt : receipts) {
                if (receipt.get().accepted()) {
                    won++;
                } else {
                    assertThat(receipt.get().refusals())
                            .extracting(Refusal::code)
                            .containsExactly("MATTER_CHANGED");
                }
            }
            assertThat(won).isOne();
        }
        List<Object> history = node.historyOf(COMPLAINT.toString());
        assertThat(history)
                .filteredOn(ComplaintVerified.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ComplaintVerified.class,
                        verified -> assertThat(history).hasSize(verified.substantiated() ? 3 : 2));
    }
}
