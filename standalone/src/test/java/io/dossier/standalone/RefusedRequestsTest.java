package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("anywhere")
@DisplayName("What GraphQL itself refuses has a code, the field to blame, and words in two languages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.anywhere(data);
        portal = product.portal();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            { unit(id: "x") {                           | SYNTAX_ERROR     |       | 第 1 行第 18 列有語法錯誤，請檢查該處及之前是否缺少括號、引號或名稱。 | There is a syntax error at line 1, column 18; look for a bracket, quotation mark or name that is missing there or before.
            { unit(id: "x) { id } }                     | SYNTAX_ERROR     |       | 第 1 行第 12 列有語法錯誤，請檢查該處及之前是否缺少括號、引號或名稱。 | There is a syntax error at line 1, column 12; look for a bracket, quotation mark or name that is missing there or before.
            { unit(id: "x") { id } } }                  | SYNTAX_ERROR     |       | 文檔在第 1 行第 26 列之前已經結束，請刪除其後的內容或多餘的右括號。 | The document ends before line 1, column 26, but goes on there; remove the rest, or a closing bracket that is too many.
            { unit(id: "x") { idd } }                   | UNKNOWN_FIELD    | idd   | 類型 Unit 沒有欄位 idd，請對照 schema 更正。 | The type Unit has no field idd; choose one that the schema names.
            { unit(id: "x", nr: 1) { id } }             | UNKNOWN_ARGUMENT | nr    | 該欄位沒有參數 nr，請刪除或更正名稱。 | The field has no argument nr; remove it or correct its name.
            { unit { id } }                             | INVALID_VALUE    | id    | 缺少欄位 id。 | The field id is missing.
            { unit(id: null) { id } }                   | INVALID_VALUE    | id    | 缺少欄位 id。 | The field id is missing.
            { unit(id: 2.5) { id } }                    | INVALID_VALUE    | id    | 欄位 id 的值 2.5 無效，應為：ID。 | The value 2.5 of id is not allowed; give: ID.
            { units(first: "3") { edges { cursor } } }  | INVALID_VALUE    | first | 欄位 first 的值 "3" 無效，應為：Int。 | The value "3" of first is not allowed; give: Int.
            { units(occupancy: "VACANT") { edges { cursor } } } | INVALID_VALUE | occupancy | 欄位 occupancy 的值 "VACANT" 不得加引號，應為：OCCUPIED, VACANT。 | The value "VACANT" of occupancy must stand without quotation marks; give: OCCUPIED, VACANT.
            { units(occupancy: EMPTY) { edges { cursor } } }    | INVALID_VALUE | occupancy | 欄位 occupancy 的值 EMPTY 無效，應為：OCCUPIED, VACANT。 | The value EMPTY of occupancy is not allowed; give: OCCUPIED, VACANT.
            { ...F } fragment F on Query { unit(id: 2.5) { id } } | INVALID_VALUE | id  | 欄位 id 的值 2.5 無效，應為：ID。 | The value 2.5 of id is not allowed; give: ID.
            { __type(name: 3) { name } }                | INVALID_VALUE    | name  | name 的值不屬類型 String，請更正。 | The value of name is not of the type String; correct it.
            query ($n: Int = "a") { units(first: $n) { edges { cursor } } } | INVALID_VALUE | n | 變量的默認值不屬類型 Int，請更正。 | The default value of the variable is not of the type Int; correct it.
            { unit(id: "x") }                           | VALIDATION_ERROR | unit  | 欄位 unit 的類型為 Unit，請在其後的大括號中寫明所需的下級欄位。 | The field unit is of the type Unit; name in braces after it which of its fields you want.
            query ($u: Int) { unit(id: $u) { id } }     | VALIDATION_ERROR | u     | 變量 u 聲明為 Int，但所用之處須為 ID!，請改為聲明 ID!。 | The variable u is declared as Int but used where ID! is needed; declare it as ID!.
            fragment F on Unit { id }                   | VALIDATION_ERROR |       | 片段 F 未被使用，請使用或刪除。 | The fragment F is not used; use it or remove it.
            subscription { x }                          | STREAM_NEEDED    |       | 訂閱（subscription）請經 WebSocket（graphql-transport-ws），或只以請求頭 Accept: text/event-stream 接收。 | Subscribe over WebSocket (graphql-transport-ws), or with the header Accept: text/event-stream and no other.
            { a: __schema { types { name } } b: __schema { types { name } } } | QUERY_TOO_LARGE | | 對 schema 的查詢重複或嵌套過多，請只查詢一次 __schema 或 __type。 | The request asks too much of the schema: ask for __schema or __type once, without going round in circles.
            """)
    void everyErrorSaysWhatToDo(String document, String code, @Nullable String field, String chinese, String english) {
        assertRefused(portal.ask(document, Map.of()), code, field, chinese);
        assertRefused(portal.with("Accept-Language", "en").ask(document, Map.of()), code, field, english);
        assertRefused(portal.strong().ask(document, Map.of()), code, field, chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query A { __typename } query B { __typename } | C | 文檔中沒有 operationName 所指的操作；可用的操作：A, B。 | The document holds no operation of the name in operationName; it holds: A, B.
            query A { __typename } query B { __typename } |   | 文檔含多個操作，請在 operationName 中指明其一：A, B。 | The document holds several operations; name one of them in operationName: A, B.
            { __typename }                                | C | 文檔中的操作沒有名稱，請勿填寫 operationName。 | The operation has no name; leave operationName out.
            """)
    void anOperationThatIsNotThereIsNamed(String document, @Nullable String name, String chinese, String english) {
        Map<String, Object> request = new HashMap<>(Map.of("query", document));
        request.put("operationName", name);
        String body = JSON.writeValueAsString(request);
        assertRefused(Portal.json(portal.post(body)), "UNKNOWN_OPERATION", "operationName", chinese);
        assertRefused(
                Portal.json(portal.with("Accept-Language", "en").post(body)),
                "UNKNOWN_OPERATION",
                "operationName",
                english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"query\": null}", "{\"query\": \"\"}", "{\"query\": \" \\n\"}"})
    void aDocumentThatIsMissingIsAskedFor(String body) {
        assertRefused(
                Portal.json(portal.post(body)),
                "DOCUMENT_MISSING",
                "query",
                "請求缺少 GraphQL 文檔：請在 JSON 的 query 欄位中填寫查詢或變更。");
        assertRefused(
                Portal.json(portal.with("Accept-Language", "en").post(body)),
                "DOCUMENT_MISSING",
                "query",
                "The request has no GraphQL document: put the query or mutation into the field query of the JSON.");
    }

    @Test
    @Tag("log")
    void everyBadValueOfAnInputIsNamedOnce(CapturedOutput log) {
        int before = log.getAll().length();
        JsonNode answer = portal.ask("""
                mutation { fileDocument(input: {tenancyId: "x", category: FOO, documentClass: ORIGINAL,
                  documentDate: "2026-02-30", attachments: [{name: 3}], extra: 1}) { accepted } }""", Map.of());
        assertThat(answer.path("errors")
                        .valueStream()
                        .map(error -> error.at("/extensions/field").asString()))
                .containsExactlyInAnyOrder("category", "documentDate", "title", "name", "uri", "extra");
        assertThat(answer.path("errors")
                        .valueStream()
                        .map(error -> error.at("/extensions/code").asString()))
                .containsOnly("INVALID_VALUE");
        assertThat(answer.at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
        assertThat(log.getAll().substring(before).lines()).hasSize(1);
    }

    @Test
    void whatVariablesOfAnotherOperationNeedIsNoMatter() {
        String body = JSON.writeValueAsString(Map.of(
                "query",
                "query A($n: Int!) { units(first: $n) { edges { cursor } } } query B($m: Int!) { units(first: $m) { edges { cursor } } }",
                "operationName",
                "B",
                "variables",
                Map.of("m", "many")));
        JsonNode answer = Portal.json(portal.post(body));
        assertThat(answer.path("errors").size()).isEqualTo(1);
        assertRefused(answer, "INVALID_VALUE", "m", "欄位 m 的值 \"many\" 無效，應為：Int。");
    }

    @Test
    void noAnswerIsLargerForBeingWrongAHundredTimes() {
        String wrong = IntStream.range(0, 150).mapToObj(i -> "f" + i).collect(Collectors.joining(" ", "{ ", " }"));
        assertThat(portal.ask(wrong, Map.of()).path("errors").size()).isEqualTo(100);
        String tooLong = "{ " + "id ".repeat(15_001) + "}";
        assertRefused(portal.ask(tooLong, Map.of()), "QUERY_TOO_LARGE", null, "文檔超過 15000 個詞及符號，請分次查詢。");
        JsonNode echo = portal.ask("{ " + "a".repeat(100_000) + " }", Map.of());
        assertThat(echo.toString().length()).isLessThan(1_000);
    }

    @Test
    void theNewMediaTypeOfAnswersKeepsItsStatus() {
        var response =
                portal.with("Accept", "application/graphql-response+json").post("{\"query\":\"{ nothing }\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Portal.json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(Portal.json(response).has("data")).isFalse();
    }

    private static void assertRefused(JsonNode answer, String code, @Nullable String field, String message) {
        JsonNode error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as("%s", answer).isEqualTo(code);
        assertThat(error.at("/extensions/field").asString(null)).isEqualTo(field);
        assertThat(error.at("/message").asString()).isEqualTo(message);
        assertThat(answer.path("data").isMissingNode()).isTrue();
    }
}
