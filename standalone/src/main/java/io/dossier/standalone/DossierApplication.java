package io.dossier.standalone;

import io.dossier.server.ServerConfiguration;
import io.dossier.standalone.store.StoreProperties;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The product in one process. Both sides have classes of the same names, so that beans go by their full ones. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(StoreProperties.class)
@ComponentScan(
        basePackages = {"io.dossier.command", "io.dossier.query", "io.dossier.standalone"},
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "io\\.dossier\\.(command|query)\\.application\\..*"),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(ServerConfiguration.class)
public class DossierApplication {

    /**
     * Serves the portal, or, with {@code import FOLDER}, imports an office's lists and leaves.
     *
     * @param arguments settings such as {@code --server.port=8080}, after a command and its words if any
     */
    public static void main(String[] arguments) {
        if (Usage.isWanted(arguments)) {
            System.exit(Usage.tell());
        }
        List<String> words = Usage.words(arguments);
        if (!words.isEmpty()) {
            System.exit(
                    switch (arguments[0]) {
                        case ImportCommand.NAME -> ImportCommand.run(arguments);
                        case AuditCommand.NAME -> AuditCommand.run(arguments);
                        case RebuildCommand.NAME -> RebuildCommand.run(arguments);
                        case BackupCommand.NAME -> BackupCommand.run(arguments);
                        default -> Usage.refuseBy("NO_COMMAND", words.getFirst());
                    });
        }
        Footprint.keepSmall();
        SpringApplication product = new SpringApplication(DossierApplication.class);
        product.addListeners(new PreparedContext());
        product.run(arguments);
    }
}
