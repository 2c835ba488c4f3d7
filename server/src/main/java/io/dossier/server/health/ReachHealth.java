package io.dossier.server.health;

import io.dossier.server.log.Failures;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of a server that the product cannot do without, by one small question of the kind that it is there for. Whoever asks for it does not wait long,
 * however long that server keeps silent.
 */
public final class ReachHealth implements HealthIndicator {
    private final PromptLook<Boolean> look;
    private final String remedy;

    /**
     * @param question asks the server, and fails if it does not answer
     * @param remedy where to look while it does not, in sentences without passwords
     */
    public ReachHealth(Runnable question, String remedy) {
        this.look = new PromptLook<>(() -> {
            question.run();
            return true;
        });
        this.remedy = remedy;
    }

    @Override
    public Health health() {
        try {
            look.now();
            return Health.up().build();
        } catch (TimeoutException | RuntimeException e) {
            return down(Failures.told(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted before there was an answer");
        }
    }

    private Health down(String why) {
        return Health.down()
                .withDetail("error", why)
                .withDetail("remedy", remedy)
                .build();
    }
}
