package io.dossier.standalone;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The product, started in this process on a free port, or somewhere else by somebody else. */
final class Product implements AutoCloseable {
    private static final String DOCUMENTS = "--dossier.documents.uri=";

    private final Deployment deployment;
    private final Optional<ConfigurableApplicationContext> context;

    private Product(Deployment deployment, Optional<ConfigurableApplicationContext> context) {
        this.deployment = deployment;
        this.context = context;
    }

    static Product start(Path dataDirectory, String... settings) {
        return start(new SpringApplication(DossierApplication.class), dataDirectory, settings);
    }

    /** The one that runs already where the environment says so, with whatever is in it; one of its own, and empty, otherwise. */
    static Product anywhere(Path dataDirectory) {
        return Deployment.ofEnvironment()
                .map(deployment -> new Product(deployment, Optional.empty()))
                .orElseGet(() -> start(dataDirectory));
    }

    /** With more than it has by itself. */
    static Product startWith(Consumer<SpringApplication> more, Path dataDirectory, String... settings) {
        SpringApplication application = new SpringApplication(DossierApplication.class);
        more.accept(application);
        return start(application, dataDirectory, settings);
    }

    private static Product start(SpringApplication application, Path dataDirectory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--dossier.data-dir=" + dataDirectory));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith(DOCUMENTS))) {
            documentStore().ifPresent(uri -> arguments.add(DOCUMENTS + uri));
        }
        ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
        String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        return new Product(Deployment.inOneProcess(address), Optional.of(context));
    }

    /** A database of its own on the server that was named from outside; empty for the embedded one. */
    static Optional<String> documentStore() {
        return Optional.ofNullable(System.getenv("DOSSIER_TEST_MONGODB_URI"))
                .map(server -> server.replaceAll("/+$", "") + "/e2e_"
                        + UUID.randomUUID().toString().replace("-", ""));
    }

    Portal portal() {
        return new Portal(deployment);
    }

    /** The documents, for who changes them behind its back. */
    MongoDatabase documents() {
        return context.orElseThrow().getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    @Override
    public void close() {
        context.ifPresent(ConfigurableApplicationContext::close);
    }
}
