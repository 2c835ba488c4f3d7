package io.dossier.query.infrastructure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dossier.api.Role;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every field of the schema's roots is answered to those whom the matrix names, and to nobody else. */
class QueryRolesTest {

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private static void logIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("li.wei", "", "ROLE_" + role.label()));
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/query/*.graphqls")) {
            schema.merge(new SchemaParser().parse(file.getInputStream()));
        }
        return schema;
    }

    private static Set<String> rootFields(TypeDefinitionRegistry schema) {
        Stream<FieldDefinition> extended = Stream.of("Query", "Mutation", "Subscription")
                .flatMap(root -> schema.objectTypeExtensions().getOrDefault(root, List.of()).stream())
                .flatMap((ObjectTypeExtensionDefinition extension) -> extension.getFieldDefinitions().stream());
        Stream<FieldDefinition> ofSubscriptions = schema.getTypes(graphql.language.ObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().equals("Subscription"))
                .flatMap(type -> type.getFieldDefinitions().stream());
        return Stream.concat(extended, ofSubscriptions)
                .map(FieldDefinition::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void every_field_has_a_row_and_every_row_a_field() throws IOException {
        assertThat(rootFields(schema())).hasSizeGreaterThan(25).isEqualTo(QueryRoles.fields());
    }

    @Test
    void a_field_without_a_row_would_be_found() throws IOException {
        TypeDefinitionRegistry more = schema();
        more.merge(new SchemaParser().parse("extend type Query { secrets: String }"));

        assertThat(rootFields(more)).isNotEqualTo(QueryRoles.fields()).contains("secrets");
    }

    @Test
    void what_stands_in_no_row_is_answered_to_nobody() {
        for (Role role : Role.values()) {
            logIn(role);
            assertThatThrownBy(() -> CurrentUser.mustBeAllowed("secrets"))
                    .isInstanceOfSatisfying(
                            QueryProblem.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_PERMITTED));
        }
    }

    @Test
    void every_role_is_told_apart() {
        for (String field : QueryRoles.fields()) {
            for (Role role : Role.values()) {
                logIn(role);
                if (QueryRoles.mayAsk(field).contains(role)) {
                    assertThatCode(() -> CurrentUser.mustBeAllowed(field)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> CurrentUser.mustBeAllowed(field)).isInstanceOf(QueryProblem.class);
                }
            }
        }
    }

    @Test
    void nobody_may_ask_anything_who_is_not_logged_in() {
        for (String field : QueryRoles.fields()) {
            assertThatThrownBy(() -> CurrentUser.mustBeAllowed(field)).isInstanceOf(QueryProblem.class);
        }
    }

    @Test
    void who_merely_runs_the_software_does_not_read_the_offices_files() {
        for (String field : List.of("unit", "units", "tenancy", "tenancies", "complaint", "complaints", "history")) {
            assertThat(QueryRoles.mayAsk(field)).as(field).doesNotContain(Role.OPERATOR);
        }
    }
}
