package io.dossier.server.web;

import io.dossier.server.graphql.Language;
import java.util.Locale;

/** Which half of the product an application is, where the halves run apart. The product in one process is neither. */
public enum Side {
    /** Takes commands. */
    COMMAND {
        @Override
        boolean isElsewhere(String rootType) {
            return rootType.equals(QUERY_TYPE) || rootType.equals(SUBSCRIPTION_TYPE);
        }

        @Override
        String directions(String asked, Locale language) {
            return Language.text(
                    language,
                    "命令端不回答 %s：查詢及訂閱請發送至查詢端，經閘道為 /graphql。".formatted(asked),
                    "The command side does not answer %s; questions and subscriptions go to the query side, behind the gateway to /graphql."
                            .formatted(asked));
        }
    },

    /** Answers questions. */
    QUERY {
        @Override
        boolean isElsewhere(String rootType) {
            return rootType.equals(MUTATION_TYPE);
        }

        @Override
        String directions(String asked, Locale language) {
            return Language.text(
                    language,
                    "查詢端不接受命令 %s：命令請發送至命令端，經閘道為 /command/graphql。".formatted(asked),
                    "The query side does not take %s; commands go to the command side, behind the gateway to /command/graphql."
                            .formatted(asked));
        }
    };

    static final String SUBSCRIPTION_TYPE = "Subscription";
    private static final String QUERY_TYPE = "Query";
    private static final String MUTATION_TYPE = "Mutation";

    /** Whether the other side has what this one lacks of a type of operations. */
    abstract boolean isElsewhere(String rootType);

    /** Where to go with a field of an operation that is not here. */
    abstract String directions(String asked, Locale language);
}
