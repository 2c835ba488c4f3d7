package io.dossier.server.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Where a GraphQL request must have a text, a number or a truth value is none. */
@Component
final class StrictText implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addMixIn(SerializableGraphQlRequest.class, Texts.class);
    }

    /** How the texts of a request are read. */
    @SuppressWarnings("UnusedVariable") // Jackson looks at their annotations alone
    private abstract static class Texts {
        @JsonDeserialize(using = TextAlone.class)
        private String query = "";

        @JsonDeserialize(using = TextAlone.class)
        private String operationName = "";
    }

    static final class TextAlone extends StdScalarDeserializer<String> {
        TextAlone() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken() == JsonToken.VALUE_STRING
                    ? json.getString()
                    : context.reportInputMismatch(String.class, "not a text");
        }
    }
}
