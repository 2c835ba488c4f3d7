package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What belongs to the other side is shown the way there")
class OtherSideTest {
    private static final String COMMANDS =
            "type Query { version: String } type Mutation { registerUnit(id: ID): Receipt } type Receipt { id: ID }";
    private static final String QUESTIONS =
            "type Query { unit(id: ID): Unit } type Mutation { startAudit: ID } type Subscription { notices: ID } type Unit { id: ID }";

    private static List<GraphQLError> refusal(String schema, Optional<Side> side, Locale language, String document) {
        GraphQLSchema made = new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(schema), RuntimeWiring.MOCKED_WIRING);
        ExecutionInput input =
                ExecutionInput.newExecutionInput(document).locale(language).build();
        RefusedRequest refused = new RefusedRequest(made, side, input);
        return GraphQL.newGraphQL(made).build().execute(input).getErrors().stream()
                .flatMap(refused::explain)
                .toList();
    }

    private static void says(List<GraphQLError> refusal, String code, String message) {
        assertThat(refusal).singleElement().satisfies(error -> {
            assertThat(error.getMessage()).isEqualTo(message);
            assertThat(error.getExtensions()).containsEntry("code", code);
        });
    }

    @Test
    void aCommandAtTheQuerySide() {
        String document = "mutation { registerUnit(id: \"A\") { id } }";
        says(
                refusal(QUESTIONS, Optional.of(Side.QUERY), Locale.ENGLISH, document),
                "UNKNOWN_FIELD",
                "The query side does not take registerUnit; commands go to the command side, behind the gateway to /command/graphql.");
        says(
                refusal(QUESTIONS, Optional.of(Side.QUERY), Locale.CHINESE, document),
                "UNKNOWN_FIELD",
                "查詢端不接受命令 registerUnit：命令請發送至命令端，經閘道為 /command/graphql。");
    }

    @Test
    void aQuestionAtTheCommandSide() {
        says(
                refusal(COMMANDS, Optional.of(Side.COMMAND), Locale.ENGLISH, "{ unit(id: \"A\") { id } }"),
                "UNKNOWN_FIELD",
                "The command side does not answer unit; questions and subscriptions go to the query side, behind the gateway to /graphql.");
        says(
                refusal(COMMANDS, Optional.of(Side.COMMAND), Locale.CHINESE, "{ unit(id: \"A\") { id } }"),
                "UNKNOWN_FIELD",
                "命令端不回答 unit：查詢及訂閱請發送至查詢端，經閘道為 /graphql。");
    }

    @Test
    void aSubscriptionAtTheCommandSide() {
        assertThat(refusal(COMMANDS, Optional.of(Side.COMMAND), Locale.ENGLISH, "subscription { notices }"))
                .extracting(GraphQLError::getMessage)
                .contains(
                        "The command side does not answer subscription; questions and subscriptions go to the query side, behind the gateway to /graphql.");
    }

    @Test
    void butNotWhatIsMisspeltFurtherIn_norAnythingOfTheProductInOneProcess() {
        assertThat(refusal(COMMANDS, Optional.of(Side.COMMAND), Locale.ENGLISH, "mutation { registerUnit { idd } }"))
                .singleElement()
                .extracting(GraphQLError::getMessage)
                .asString()
                .doesNotContain("side");
        assertThat(refusal(QUESTIONS, Optional.empty(), Locale.ENGLISH, "mutation { registerUnit { id } }"))
                .singleElement()
                .extracting(GraphQLError::getMessage)
                .asString()
                .doesNotContain("side");
    }
}
