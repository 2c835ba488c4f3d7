package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.TENANCY;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.dossier.api.Role;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.desk.NewestEvent;
import io.dossier.command.desk.Permissions;
import io.dossier.command.specification.Given;
import io.dossier.server.graphql.Scalars;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Mutations as the portal sends them: the real schema, controllers, desk and store, without HTTP. */
abstract class PortalMutations {
    private static final String ANSWER =
            "accepted id refusals { code field message clause { id regulation title titleInEnglish } }";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @SuppressWarnings("NullAway.Init")
    Node node;

    @SuppressWarnings("NullAway.Init")
    DefaultExecutionGraphQlService graphQl;

    @SuppressWarnings("NullAway.Init")
    SchemaReport inspected;

    @ComponentScan(
            basePackages = "io.dossier.command",
            useDefaultFilters = true,
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {CommandSideConfiguration.class, TimerConfiguration.class}),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.dossier\\.command\\.application\\..*")
            })
    static class Controllers {}

    @BeforeEach
    void start(@TempDir Path folder) {
        node = Node.over(folder.resolve("events.db"));
        context.registerBean(CommandDesk.class, () -> node.desk);
        CommandSideConfiguration production = new CommandSideConfiguration();
        context.registerBean(Permissions.class, production::permissions);
        context.registerBean(Messages.class, production::messages);
        context.registerBean(NewestEvent.class, () -> production.newestEvent(node.index));
        context.register(Controllers.class);
        context.refresh();
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        graphQl = new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                .schemaResources(
                        new ByteArrayResource("extend type Query { ready: Boolean }".getBytes(StandardCharsets.UTF_8)),
                        new ClassPathResource("graphql/api.graphqls"),
                        new ClassPathResource("graphql/command/unit.graphqls"),
                        new ClassPathResource("graphql/command/tenancy.graphqls"),
                        new ClassPathResource("graphql/command/archive.graphqls"),
                        new ClassPathResource("graphql/command/renovation.graphqls"),
                        new ClassPathResource("graphql/command/complaint.graphqls"),
                        new ClassPathResource("graphql/command/callback.graphqls"),
                        new ClassPathResource("graphql/command/ledger.graphqls"),
                        new ClassPathResource("graphql/command/sample.graphqls"),
                        new ClassPathResource("graphql/command/statistics.graphqls"),
                        new ClassPathResource("graphql/command/projection.graphqls"),
                        new ClassPathResource("graphql/command/disclosure.graphqls"))
                .configureRuntimeWiring(controllers)
                .configureRuntimeWiring(new Scalars())
                .inspectSchemaMappings(report -> inspected = report)
                .exceptionResolvers(List.of(context.getBean(CommandErrors.class)))
                .build());
        actAs("wang.fang", Role.MANAGER);
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        context.close();
        node.close();
    }

    static void actAs(String user, Role... roles) {
        logIn(user, Arrays.stream(roles).map(role -> "ROLE_" + role.label()).toArray(String[]::new));
    }

    static void logIn(String user, String... authorities) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, "", authorities));
    }

    ExecutionGraphQlResponse send(Locale locale, String mutation, Map<String, @Nullable Object> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        String document = "mutation($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, ANSWER);
        return Objects.requireNonNull(graphQl.execute(new DefaultExecutionGraphQlRequest(
                        document, null, Map.of("input", input), Map.of(), "1", locale))
                .block());
    }

    Map<String, Object> answer(Locale locale, String mutation, Map<String, @Nullable Object> input) {
        ExecutionGraphQlResponse response = send(locale, mutation, input);
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        Map<String, Map<String, Object>> data = response.getExecutionResult().getData();
        return Objects.requireNonNull(data.get(mutation));
    }

    String accepted(String mutation, Map<String, @Nullable Object> input) {
        Map<String, Object> answer = answer(Locale.ENGLISH, mutation, input);
        assertThat(answer).containsEntry("accepted", true).containsEntry("refusals", List.of());
        return Objects.requireNonNull(answer.get("id")).toString();
    }

    GraphQLError error(Locale locale, String mutation, Map<String, @Nullable Object> input) {
        List<GraphQLError> errors =
                send(locale, mutation, input).getExecutionResult().getErrors();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    static Map<String, @Nullable Object> unit() {
        return Map.of(
                "unitId", "A-1203", "building", "甲座", "floor", 12, "number", "1203", "areaSquareMetres", "186.50");
    }

    static Map<String, @Nullable Object> tenant() {
        return Map.of(
                "unitId",
                "A-1203",
                "tenancyId",
                TENANCY.toString(),
                "companyName",
                Given.COMPANY,
                "contactName",
                Given.CONTACT.name(),
                "contactPhone",
                Given.CONTACT.phone(),
                "leaseStart",
                "2026-03-01",
                "leaseEnd",
                "2027-02-28",
                "movedInOn",
                "2026-03-02");
    }

    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> input, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    void letUnit() {
        accepted("registerUnit", unit());
        accepted("moveInTenant", tenant());
    }
}
