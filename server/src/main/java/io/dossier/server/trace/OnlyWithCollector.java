package io.dossier.server.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Leaves everything that makes traces out where nobody collects them: nothing of it is set up, and nothing is tried to be sent. */
final class OnlyWithCollector implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final List<String> MAKERS_OF_TRACES =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment ofTheProduct) {
        environment = ofTheProduct;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean wanted = !Binder.get(environment)
                .bindOrCreate(TraceProperties.PREFIX, TraceProperties.class)
                .endpoint()
                .isEmpty();
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            @Nullable String candidate = candidates[i];
            kept[i] = wanted || candidate == null || MAKERS_OF_TRACES.stream().noneMatch(candidate::startsWith);
        }
        return kept;
    }
}
