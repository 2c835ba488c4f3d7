package io.dossier.bench;

import io.dossier.standalone.DossierApplication;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The one-process product in this process, without timers, and with projections that wait to be started. */
final class WaitingProduct {

    private WaitingProduct() {}

    /** @param settings more of them, as on its command line */
    static ConfigurableApplicationContext start(Path data, String... settings) {
        return start(data, context -> {}, settings);
    }

    /** @param initializer puts beans into it before it starts */
    static ConfigurableApplicationContext start(
            Path data, ApplicationContextInitializer<?> initializer, String... settings) {
        Stream<String> all = Stream.of(
                "--server.port=0",
                "--logging.level.root=error",
                "--dossier.timers.auto-start=false",
                "--dossier.projections.auto-start=false",
                "--dossier.data-dir=" + data);
        return new SpringApplicationBuilder(DossierApplication.class)
                .initializers(initializer)
                .run(Stream.concat(all, Stream.of(settings)).toArray(String[]::new));
    }
}
