package io.dossier.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A month in the schema")
class YearMonthScalarTest {
    private static final GraphQLContext CONTEXT = GraphQLContext.newContext().build();
    private final Coercing<?, ?> scalar = YearMonthScalar.scalar().getCoercing();

    @Test
    void isReadAndWrittenInOneForm() {
        assertThat(scalar.parseValue("2026-11", CONTEXT, Locale.ENGLISH)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(scalar.serialize(YearMonth.of(2026, 3), CONTEXT, Locale.ENGLISH))
                .isEqualTo("2026-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-1", "202611", "2026-11-01", "November", ""})
    void whatIsNoneIsToldWithTheFormInTheCallersLanguage(String wrong) {
        assertThatThrownBy(() -> scalar.parseValue(wrong, CONTEXT, Locale.ENGLISH))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("\"" + wrong + "\" is no month of the calendar such as 2026-11");
        assertThatThrownBy(() -> scalar.parseLiteral(
                        StringValue.of(wrong), CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINESE))
                .isInstanceOf(CoercingParseLiteralException.class)
                .hasMessageContaining("「" + wrong + "」不是 2026-11 這樣的年月");
    }
}
