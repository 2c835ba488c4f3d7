package io.dossier.query.infrastructure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.Category;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.unit.UnitId;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What requests may ask, and what they are told when they ask wrongly. */
@SpringBootTest(classes = TestApplication.class)
class RequestsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Teller teller;
    private final WebGraphQlTester portal;
    private final AtomicReference<@Nullable SchemaReport> schema;
    private final MongoDatabaseFactory database;
    private String unit = "";

    @Autowired
    RequestsTest(
            Teller teller,
            ExecutionGraphQlService service,
            List<WebGraphQlInterceptor> interceptors,
            AtomicReference<@Nullable SchemaReport> schema,
            MongoDatabaseFactory database) {
        this.teller = teller;
        this.portal = Portal.tester(service, interceptors);
        this.schema = schema;
        this.database = database;
    }

    @BeforeEach
    void anotherUnit() {
        unit = "R-" + System.nanoTime();
        teller.tell(Story.registered(unit, unit, 3), Story.movedIn(unit, unit, "銀河 Ｇalaxy " + unit, DAY));
    }

    private GraphQlTester.Response ask(String document) {
        return portal.document(document.replace("$unit", unit)).execute();
    }

    private void assertRefused(String document, String code, String field) {
        ask(document).errors().satisfy(errors -> {
            assertThat(errors).as(document).hasSize(1);
            assertThat(errors.getFirst().getExtensions()).isEqualTo(Map.of("code", code, "field", field));
            assertThat(errors.getFirst().getMessage()).isNotBlank().doesNotContain("{");
        });
    }

    private static String archive(String arguments) {
        return "{ unit(id: \"$unit\") { archive(%s) { edges { cursor } pageInfo { endCursor } } } }"
                .formatted(arguments);
    }

    @Test
    void every_field_of_the_schema_has_an_answer() {
        SchemaReport report = Objects.requireNonNull(schema.get());
        assertThat(report.unmappedFields())
                .as("unmapped, skipped types %s", report.skippedTypes())
                .isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    @Test
    void wrong_arguments_are_told_by_code_and_field() {
        assertRefused(archive("first: 0"), "PAGE_SIZE_OUT_OF_RANGE", "first");
        assertRefused(archive("first: 101"), "PAGE_SIZE_OUT_OF_RANGE", "first");
        assertRefused(archive("last: -1"), "PAGE_SIZE_OUT_OF_RANGE", "last");
        assertRefused(archive("first: 1, last: 1"), "PAGE_DIRECTION_AMBIGUOUS", "last");
        assertRefused(archive("after: \"x\", before: \"y\""), "PAGE_DIRECTION_AMBIGUOUS", "after");
        assertRefused(archive("after: \"nonsense\""), "CURSOR_INVALID", "after");
        assertRefused(archive("from: \"2026-03-02\", to: \"2026-03-01\""), "DATE_RANGE_REVERSED", "from");
        assertRefused(archive("asOf: \"2999-01-01T00:00:00Z\""), "MOMENT_IN_FUTURE", "asOf");
        assertRefused(archive("tenancyId: \"12\""), "ID_MALFORMED", "tenancyId");
        assertRefused("{ tenancy(id: \"x\") { id } }", "ID_MALFORMED", "id");
        assertRefused("{ renovation(id: \"x\") { id } }", "ID_MALFORMED", "id");
    }

    @Test
    void a_cursor_goes_with_its_own_filters_only() {
        String cursor = ask(archive("first: 1"))
                .path("unit.archive.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertRefused(
                archive("first: 1, kind: MOVED_IN, after: \"%s\"".formatted(cursor)),
                "CURSOR_OF_ANOTHER_LIST",
                "after");
    }

    @Test
    void a_cursor_that_names_no_place_is_damaged_however_well_it_is_made() {
        String archive = "archive/%s/null/null/null/null/null/null/null".formatted(unit);
        for (List<String> place : List.of(List.of("!", "1"), List.of("1"), List.of("zzzzzzzzzzz", "1"))) {
            String cursor = new Cursors(archive).encode(place);
            assertRefused(archive("first: 1, after: \"%s\"".formatted(cursor)), "CURSOR_INVALID", "after");
            assertRefused(archive("last: 1, before: \"%s\"".formatted(cursor)), "CURSOR_INVALID", "before");
        }
        assertRefused(
                "{ unit(id: \"$unit\") { formerTenancies(after: \"%s\") { edges { cursor } } } }"
                        .formatted(new Cursors("unit/" + unit + "/former").encode(List.of("x"))),
                "CURSOR_INVALID",
                "after");
    }

    @Test
    void a_text_to_search_for_has_a_length_that_a_name_can_have() {
        String longest = "\uD840\uDC00".repeat(200); // each is one character
        for (String list : List.of("tenancies(companyName", "tenancies(building", "units(building")) {
            String field = list.substring(list.indexOf('(') + 1);
            ask("{ %s: \"%s\") { edges { cursor } } }".formatted(list, longest))
                    .errors()
                    .verify();
            assertRefused(
                    "{ %s: \"%s\") { edges { cursor } } }".formatted(list, longest + "a"), "TEXT_TOO_LONG", field);
        }
        ask("{ tenancies(companyName: \"a\\u0000\") { edges { cursor } } }")
                .path("tenancies.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void a_tenancy_that_is_not_projected_yet_is_told_as_such() {
        String named = "{ unit(id: \"$unit\") { currentTenancy { companyName } } }";
        ask(named).errors().verify(); // all is projected
        database.getMongoDatabase()
                .getCollection("tenancies")
                .deleteOne(new Document("_id", Story.id(unit).toString()));

        ask(named).path("unit.currentTenancy.companyName").hasValue();
        for (String field : List.of("contact { name }", "archive { edges { cursor } }", "renovations { id }")) {
            ask("{ unit(id: \"$unit\") { currentTenancy { %s } } }".formatted(field))
                    .errors()
                    .satisfy(errors -> {
                        assertThat(errors).hasSize(1);
                        assertThat(errors.getFirst().getExtensions())
                                .isEqualTo(Map.of("code", "TENANCY_NOT_THERE_YET"));
                        assertThat(errors.getFirst().getMessage()).contains("Ask again");
                    });
        }
    }

    @Test
    void the_language_is_the_callers_and_chinese_if_none_is_asked_for() {
        String document = archive("first: 0").replace("$unit", unit);
        portal.mutate()
                .headers(headers -> headers.remove("Accept-Language"))
                .build()
                .document(document)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).isEqualTo("first 的值為 0，應為 1 至 100。"));
        portal.mutate()
                .headers(headers -> headers.set("Accept-Language", "fr, en-GB;q=0.8"))
                .build()
                .document(document)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).startsWith("first is 0;"));
    }

    @Test
    void an_unknown_wish_for_consistency_is_refused() {
        portal.mutate()
                .headers(headers -> headers.set("Dossier-Consistency", "eventual"))
                .build()
                .document("{ buildings { name } }")
                .execute()
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "CONSISTENCY_UNKNOWN"));
    }

    @Test
    void a_tenancy_is_found_by_any_part_of_its_name() {
        for (String part : List.of("河", "銀河", "galaxy", "ＧＡＬＡＸＹ " + unit, unit.substring(3))) {
            ask("{ tenancies(companyName: \"%s\", building: \"R\", first: 100) { edges { node { companyName unitId } } } }"
                            .formatted(part))
                    .path("tenancies.edges[*].node.unitId")
                    .entityList(String.class)
                    .contains(unit);
        }
        ask("{ tenancies(companyName: \"河銀 .*\") { edges { node { id } } } }")
                .path("tenancies.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void everything_about_a_unit_can_be_asked_at_once() {
        teller.tell(
                Story.filed(unit, unit, "往來函", Category.CORRESPONDENCE, DAY),
                Story.applied(unit, unit, "reno" + unit, DAY),
                new RenovationApproved(new UnitId(unit), Story.id(unit), Story.id("reno" + unit), DAY.plusDays(1)),
                new CompanyRenamed(new UnitId(unit), Story.id(unit), "舊", "新名", DAY.plusDays(2)));

        GraphQlTester.Response seen = ask("""
                { unit(id: "$unit") {
                    id building floor number areaSquareMetres occupancy
                    archiveCounts { category count }
                    formerTenancies { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
                    currentTenancy {
                      id companyName unitId building floor leaseStart leaseEnd movedInOn terminatedOn terminationReason
                      formerNames { companyName recordedAt } contact { name phone } paperCounts { category count }
                      renovations { id state contractor scope plannedStart plannedEnd appliedOn approvedOn rejectedOn
                        completedOn cancelledOn reason inspections { inspectedOn passed findings recordedAt actor } }
                      archive(last: 2) { edges { node { kind note position actor role attachments { name uri sha256 } } }
                        pageInfo { hasPreviousPage hasNextPage } }
                    }
                } }""");

        seen.path("unit.areaSquareMetres").entity(Double.class).isEqualTo(186.5);
        seen.path("unit.archiveCounts[?(@.category == 'CORRESPONDENCE')].count")
                .entityList(Integer.class)
                .containsExactly(1);
        seen.path("unit.currentTenancy.companyName").entity(String.class).isEqualTo("新名");
        seen.path("unit.currentTenancy.formerNames[*].companyName")
                .entityList(String.class)
                .hasSize(1);
        seen.path("unit.currentTenancy.renovations[*].state")
                .entityList(String.class)
                .containsExactly("APPROVED");
        seen.path("unit.currentTenancy.archive.edges[*].node.kind")
                .entityList(String.class)
                .containsExactly("DOCUMENT_FILED", "MOVED_IN");
        seen.path("unit.currentTenancy.archive.pageInfo.hasPreviousPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void lists_of_units_go_page_by_page_and_buildings_count_what_is_let() {
        String building = "B" + System.nanoTime();
        for (int i = 0; i < 5; i++) {
            teller.tell(Story.registered(building + "-" + i, building, i - 2));
        }
        teller.tell(Story.movedIn(building + "-3", building, "星河", DAY));
        String page =
                "{ units(building: \"%s\", first: 3%s) { edges { node { id floor archive { edges { node { id } } } } } pageInfo { endCursor hasNextPage } } }";
        GraphQlTester.Response first = ask(page.formatted(building, ""));
        String cursor =
                first.path("units.pageInfo.endCursor").entity(String.class).get();

        first.path("units.edges[*].node.floor").entityList(Integer.class).containsExactly(-2, -1, 0);
        ask(page.formatted(building, ", after: \"" + cursor + "\""))
                .path("units.edges[*].node.floor")
                .entityList(Integer.class)
                .containsExactly(1, 2);
        ask("{ units(building: \"%s\", occupancy: OCCUPIED) { edges { node { id } } } }".formatted(building))
                .path("units.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(building + "-3");
        ask("{ buildings { name occupiedUnits vacantUnits floors { floor occupiedUnits vacantUnits } } }")
                .path("buildings[?(@.name == '%s')].vacantUnits".formatted(building))
                .entityList(Integer.class)
                .containsExactly(4);
    }

    @Test
    void the_projections_tell_how_far_they_are() {
        GraphQlTester.Response seen = ask(
                "{ projections { name position head lag rebuilding failure progress { percent eventsPerSecond secondsLeft } } }");
        seen.path("projections[*].lag")
                .entityList(Integer.class)
                .satisfies(lags -> assertThat(lags).isNotEmpty().containsOnly(0));
        seen.path("projections[*].name")
                .entityList(String.class)
                .contains("unit", "tenancy", "archive", "renovation", "complaint", "statistics");
    }
}
