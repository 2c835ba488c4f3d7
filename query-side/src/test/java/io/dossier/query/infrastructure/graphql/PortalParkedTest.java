package io.dossier.query.infrastructure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.support.Portal;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.test.annotation.DirtiesContext;

/** What is parked, page by page: tenants moved into units that were never registered. */
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class PortalParkedTest {

    private static final List<String> UNITS = List.of("X-1", "X-2", "X-3", "X-4", "X-5");

    @Autowired
    Teller teller;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    List<WebGraphQlInterceptor> interceptors;

    @BeforeAll
    void tenantsOfUnitsThatAreNotThere() {
        UNITS.forEach(unit -> teller.tell(Story.movedIn(unit, unit, "某公司", LocalDate.of(2026, 3, 1))));
    }

    private WebGraphQlTester portal() {
        return Portal.tester(graphQl, interceptors);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        List<String> all = new ArrayList<>();
        String after = "null";
        boolean goesOn = true;
        while (goesOn) {
            GraphQlTester.Response page =
                    portal().document("""
                            { parked(projection: "unit", first: 2, after: %s) {
                                edges { node { sequence kind event why waiting } } pageInfo { hasNextPage endCursor } } }""".formatted(after)).execute();
            all.addAll(page.path("parked.edges[*].node.sequence")
                    .entityList(String.class)
                    .get());
            goesOn = page.path("parked.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
            after = "\"%s\""
                    .formatted(page.path("parked.pageInfo.endCursor")
                            .entity(String.class)
                            .get());
        }

        assertThat(all).isEqualTo(UNITS);
    }

    @Test
    void why_is_not_for_everybody() {
        portal().document("{ parked(projection: \"unit\", first: 1) { edges { node { why } } } }")
                .execute()
                .path("parked.edges[0].node.why")
                .valueIsNull();
    }

    @Test
    void a_projection_that_is_none_and_a_cursor_of_another_list_are_refused() {
        portal().document("{ parked(projection: \"units\") { edges { cursor } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .containsEntry("code", "PROJECTION_UNKNOWN")
                                .containsEntry("field", "projection")));
        String cursor = portal().document("{ parked(projection: \"unit\", first: 1) { pageInfo { endCursor } } }")
                .execute()
                .path("parked.pageInfo.endCursor")
                .entity(String.class)
                .get();
        portal().document("{ parked(first: 1, after: \"%s\") { edges { cursor } } }".formatted(cursor))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "CURSOR_OF_ANOTHER_LIST")));
    }
}
