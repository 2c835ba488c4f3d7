package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.dossier.server.setting.UnusableSetting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where only trusted documents are answered")
class TrustedDocumentsTest {
    private static final TrustedDocuments TRUSTED = TrustedDocuments.of(
            List.of("""
            fragment Name on Unit { id ...Place }
            fragment Place on Unit { building }
            query Unit($id: ID!) { unit(id: $id) { ...Name } } # the page of a unit
            query Vacant { units(vacant: true) { id } }
            """, "mutation Register($input: RegisterUnitInput!) { registerUnit(input: $input) { accepted } }"));

    private static boolean isTrusted(String document) {
        return TRUSTED.contain(Parser.parse(document));
    }

    @Test
    void theyAre_howeverTheyAreWritten() {
        assertThat(TRUSTED.size()).isEqualTo(3);
        assertThat(isTrusted("query Vacant{units(vacant:true){id}}")).isTrue();
        assertThat(
                        isTrusted(
                                "query Unit($id:ID!){unit(id:$id){...Name}} fragment Place on Unit{building} fragment Name on Unit{id,...Place}"))
                .isTrue();
        assertThat(
                        isTrusted(
                                "mutation Register($input: RegisterUnitInput!) { registerUnit(input: $input) { accepted } } query Vacant { units(vacant: true) { id } }"))
                .as("two that are")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Vacant { units(vacant: false) { id } }",
                "query Vacant { units(vacant: true) { id building } }",
                "query Other { units(vacant: true) { id } }",
                "{ units(vacant: true) { id } }",
                "query Vacant { units(vacant: true) { id } } query More { history { id } }",
                "query Vacant { units(vacant: true) { id } } fragment Unused on Unit { id }",
                "query Unit($id:ID!){unit(id:$id){...Name}} fragment Name on Unit{id}",
                "query Unit($id:ID!){unit(id:$id){...Name}} fragment Name on Unit{id ...Place} fragment Place on Unit{building floor}",
                "query Unit($id:ID!){unit(id:$id){...Name}}",
                "query Vacant { __schema { types { name } } }",
                "type Query { a: String }",
            })
    void othersAreNot(String document) {
        assertThat(isTrusted(document)).isFalse();
    }

    @Test
    void whatCannotBeTrustedIsToldAtTheStart() {
        assertThatThrownBy(() -> TrustedDocuments.of(List.of("query {"))).isInstanceOf(InvalidSyntaxException.class);
        assertThatThrownBy(() -> TrustedDocuments.of(List.of("query A { ...Nowhere }")))
                .hasMessageContaining("Nowhere");
        assertThatThrownBy(() -> TrustedDocuments.of(List.of("fragment F on Unit { id }")))
                .hasMessageContaining("no operation");
        assertThatThrownBy(() -> new TrustedDocumentGate(with("classpath:trusted/nothing.graphql")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("dossier.graphql.trusted-documents");
    }

    @Test
    void thoseOfTheInternalPortalAreShipped() {
        assertThat(new TrustedDocumentGate(with("classpath:trusted/portal.graphql")))
                .isNotNull();
    }

    private static QueryLimits.Limits with(String place) {
        return new QueryLimits.Limits(20, 10_000, 30, 30, false, Duration.ofSeconds(30), List.of(place));
    }
}
