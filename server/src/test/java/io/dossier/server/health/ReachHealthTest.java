package io.dossier.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@DisplayName("The health of a server that is reached over a network")
@Timeout(20)
class ReachHealthTest {
    @Test
    void isUpWhenItAnswers() {
        assertThat(new ReachHealth(() -> {}, "Look there.").health())
                .isEqualTo(Health.up().build());
    }

    @Test
    void isDownWithTheReasonAndWhereToLookWhenItDoesNot() {
        Health health = new ReachHealth(
                        () -> {
                            throw new UncheckedIOException(new IOException("Connection refused"));
                        },
                        "Look there.")
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("remedy", "Look there.").containsKey("error");
    }

    @Test
    void holdsNobodyUpWhileItIsSilent_andAsksItOnceForAllWhoWait_andKnowsWhenItIsBack() {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        ReachHealth reach = new ReachHealth(
                () -> {
                    questions.incrementAndGet();
                    try {
                        silence.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                "Look there.");
        long begun = System.nanoTime();

        assertThat(reach.health().getDetails())
                .hasEntrySatisfying("error", why -> assertThat(why.toString()).endsWith("no answer within 2 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(reach.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(questions).hasValue(1);

        silence.countDown();

        assertThat(reach.health().getStatus()).isEqualTo(Status.UP);
    }
}
