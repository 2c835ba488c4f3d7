package io.dossier.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import io.dossier.api.archive.Category;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of an archive (R1.5, R1.6). */
@SpringBootTest(classes = TestApplication.class)
class PortalArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Teller teller;
    private final WebGraphQlTester portal;
    private final Moments moments;
    private String unit = "";

    @Autowired
    PortalArchiveTest(
            Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors, Moments moments) {
        this.teller = teller;
        this.moments = moments;
        this.portal = Portal.tester(service, interceptors);
    }

    @BeforeEach
    void anotherUnit() {
        unit = "A-" + System.nanoTime();
        teller.tell(Story.registered(unit, "A", 12));
    }

    private GraphQlTester.Response archive(int first) {
        return portal.document(Portal.operation("UnitArchive"))
                .variable("unitId", unit)
                .variable("first", first)
                .execute();
    }

    @Test
    void the_newest_paper_lies_in_front_whatever_the_order_of_filing() {
        teller.tell(
                Story.movedIn(unit, unit, "星河科技有限公司", DAY.minusDays(50)),
                Story.filed(unit, unit, "車位申請單", Category.PARKING_APPLICATION, DAY),
                Story.filed(unit, unit, "往來函", Category.CORRESPONDENCE, DAY.minusDays(20)),
                Story.filed(unit, unit, "水牌申請單", Category.NAME_BOARD_APPLICATION, DAY));

        archive(10)
                .path("unit.archive.edges[*].node.title")
                .entityList(String.class)
                .containsExactly("水牌申請單", "車位申請單", "往來函", "Moved in");
    }

    @Test
    void a_page_says_where_it_goes_on() {
        teller.tell(Story.movedIn(unit, unit, "星河科技有限公司", DAY));
        for (int i = 0; i < 4; i++) {
            teller.tell(Story.filed(unit, unit, "往來函" + i, Category.CORRESPONDENCE, DAY.plusDays(i)));
        }

        GraphQlTester.Response page = archive(3);
        page.path("unit.archive.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String cursor = page.path("unit.archive.pageInfo.endCursor")
                .entity(String.class)
                .get();
        GraphQlTester.Response next = portal.document(Portal.operation("UnitArchive"))
                .variable("unitId", unit)
                .variable("first", 3)
                .variable("after", cursor)
                .execute();

        next.path("unit.archive.edges[*].node.title").entityList(String.class).containsExactly("往來函0", "Moved in");
        next.path("unit.archive.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void an_archive_as_of_a_moment_is_what_was_known_then_under_the_name_of_then() throws Exception {
        teller.tellAt(Instant.parse("2026-03-01T08:00:00Z"), Story.movedIn(unit, unit, "星河科技有限公司", DAY));
        teller.tellAt(
                Instant.parse("2026-03-02T08:00:00.000001Z"),
                Story.filed(unit, unit, "往來函", Category.CORRESPONDENCE, DAY));
        teller.tellAt(
                Instant.parse("2026-03-02T08:00:00.000002Z"),
                new CompanyRenamed(new UnitId(unit), Story.id(unit), "星河科技有限公司", "銀河科技", DAY));

        GraphQlTester.Response then = portal.document(Portal.operation("UnitArchive"))
                .variable("unitId", unit)
                .variable("asOf", "2026-03-02T08:00:00.000001Z")
                .execute();

        then.path("unit.archive.edges[*].node.title").entityList(String.class).containsExactly("往來函", "Moved in");
        then.path("unit.archive.edges[*].node.tenancy.companyName")
                .entityList(String.class)
                .containsExactly("星河科技有限公司", "星河科技有限公司");
        archive(5)
                .path("unit.archive.edges[*].node.tenancy.companyName")
                .entityList(String.class)
                .containsExactly("銀河科技", "銀河科技", "銀河科技");
    }

    @Test
    void as_of_a_position_what_was_stored_up_to_there_is_known_whatever_its_time() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        teller.tellAt(noon.plusSeconds(3), Story.movedIn(unit, unit, "星河科技有限公司", DAY));
        long movedIn = moments.head();
        teller.tellAt(
                noon.plusSeconds(1), new CompanyRenamed(new UnitId(unit), Story.id(unit), "星河科技有限公司", "銀河科技", DAY));
        long renamed = moments.head();
        teller.tellAt(noon.plusSeconds(2), new LeaseTerminated(new UnitId(unit), Story.id(unit), DAY, "提前退租"));
        long ended = moments.head();
        teller.tellAt(noon, Story.filed(unit, unit, "往來函", Category.CORRESPONDENCE, DAY));

        assertThat(known(movedIn)).isEqualTo("MOVED_IN 星河科技有限公司; 星河科技有限公司 [] null; open");
        assertThat(known(renamed)).isEqualTo("COMPANY_RENAMED MOVED_IN 銀河科技; 銀河科技 [星河科技有限公司] null; open");
        assertThat(known(ended))
                .isEqualTo("LEASE_TERMINATED COMPANY_RENAMED MOVED_IN 銀河科技; 銀河科技 [星河科技有限公司] 2026-03-10; terminated");
    }

    @Test
    void a_moment_is_the_same_for_all_of_a_request() {
        Instant morning = Instant.parse("2026-03-03T08:00:00Z");
        OffsetDateTime asked = morning.atOffset(ZoneOffset.UTC);
        GraphQLContext request = GraphQLContext.getDefault();
        teller.tellAt(morning, Story.movedIn(unit, unit, "星河科技有限公司", DAY));
        Optional<Moments.KnownMoment> first = moments.asOf(request, asked, null);

        teller.tellAt(morning, Story.filed(unit, unit, "往來函", Category.CORRESPONDENCE, DAY));

        assertThat(moments.asOf(request, asked, null)).isEqualTo(first);
        assertThat(moments.asOf(GraphQLContext.getDefault(), asked, null)).isNotEqualTo(first);
    }

    // Kinds of entries and the tenancy's name there; the tenancy's name, former names and end; in which list it stands.
    private String known(long position) {
        GraphQlTester.Response seen = portal.document("""
                        query ($unit: ID!, $tenancy: ID!, $p: Long!) {
                          unit(id: $unit) { archive(first: 9, asOfPosition: $p) { edges { node { kind tenancy { companyName } } } } }
                          tenancy(id: $tenancy, asOfPosition: $p) { companyName formerNames { companyName } terminatedOn }
                          terminated: tenancies(building: "A", terminated: true, asOfPosition: $p, first: 100) { edges { node { id } } }
                          open: tenancies(building: "A", terminated: false, asOfPosition: $p, first: 100) { edges { node { id } } } }""")
                .variable("unit", unit)
                .variable("tenancy", Story.id(unit).toString())
                .variable("p", position)
                .execute();
        List<String> kinds = seen.path("unit.archive.edges[*].node.kind")
                .entityList(String.class)
                .get();
        String name = seen.path("unit.archive.edges[0].node.tenancy.companyName")
                .entity(String.class)
                .get();
        List<String> former = seen.path("tenancy.formerNames[*].companyName")
                .entityList(String.class)
                .get();
        String lists = Stream.of("terminated", "open")
                .filter(list -> seen.path(list + ".edges[*].node.id")
                        .entityList(String.class)
                        .get()
                        .contains(Story.id(unit).toString()))
                .collect(Collectors.joining(" "));
        return "%s %s; %s %s %s; %s"
                .formatted(
                        String.join(" ", kinds),
                        name,
                        seen.path("tenancy.companyName").entity(String.class).get(),
                        former,
                        end(seen),
                        lists);
    }

    private static String end(GraphQlTester.Response seen) {
        return String.valueOf(seen.path("tenancy")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get()
                .get("terminatedOn"));
    }

    @Test
    void a_unit_that_was_let_again_shows_both_tenancies() {
        teller.tell(
                Story.movedIn(unit, unit + "1", "星河科技有限公司", DAY.minusDays(300)),
                new LeaseTerminated(new UnitId(unit), Story.id(unit + "1"), DAY, "提前退租"),
                Story.movedIn(unit, unit + "2", "遠山諮詢有限公司", DAY.plusDays(1)));

        GraphQlTester.Response seen = archive(2);
        seen.path("unit.currentTenancy.companyName").entity(String.class).isEqualTo("遠山諮詢有限公司");
        seen.path("unit.currentTenancy.movedInOn").entity(String.class).isEqualTo("2026-03-11");
        seen.path("unit.archive.edges[*].node.kind")
                .entityList(String.class)
                .containsExactly("MOVED_IN", "LEASE_TERMINATED");
        seen.path("unit.archive.edges[*].node.tenancy.companyName")
                .entityList(String.class)
                .containsExactly("遠山諮詢有限公司", "星河科技有限公司");
    }

    @Test
    void a_matter_that_was_reopened_is_told_between_its_ends_with_the_reason() {
        Matter matter = Matters.in(unit, unit, ComplaintKind.REPAIR, unit);
        teller.tell(
                Story.movedIn(unit, unit, "星河科技有限公司", DAY.minusDays(50)),
                Matters.registered(matter, Severity.NORMAL, Matters.at(DAY, 0)),
                Matters.closed(matter, Matters.at(DAY.plusDays(1), 0)),
                new ComplaintReopened(matter, "又漏水", Matters.at(DAY.plusDays(2), 0)),
                Matters.closed(matter, Matters.at(DAY.plusDays(3), 0)));

        GraphQlTester.Response seen = archive(4);
        seen.path("unit.archive.edges[*].node.kind")
                .entityList(String.class)
                .containsExactly("COMPLAINT_CLOSED", "COMPLAINT_REOPENED", "COMPLAINT_CLOSED", "COMPLAINT_REGISTERED");
        seen.path("unit.archive.edges[*].node.title")
                .entityList(String.class)
                .satisfies(titles -> assertThat(titles).containsOnly("空調漏水"));
        seen.path("unit.archive.edges[1].node.note").entity(String.class).isEqualTo("又漏水");
        seen.path("unit.archive.edges[1].node.documentDate")
                .entity(String.class)
                .isEqualTo("2026-03-12");
    }

    @Test
    void an_unknown_unit_is_null() {
        portal.document(Portal.operation("UnitArchive"))
                .variable("unitId", "NO-SUCH-UNIT")
                .execute()
                .path("unit")
                .valueIsNull();
    }

    @Test
    void a_page_of_less_than_one_is_refused_with_the_field_and_what_is_allowed() {
        portal.document(Portal.operation("UnitArchive"))
                .variable("unitId", unit)
                .variable("first", -5)
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getMessage()).isEqualTo("first is -5; it must be from 1 to 100.");
                    assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "PAGE_SIZE_OUT_OF_RANGE")
                            .containsEntry("field", "first");
                });
    }
}
