package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that was found valid is parsed once")
class KnownDocumentsTest {
    private final KnownDocuments documents = new KnownDocuments();
    private final AtomicInteger parsed = new AtomicInteger();

    private PreparsedDocumentEntry ask(String document, boolean valid) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), request -> {
                    parsed.incrementAndGet();
                    return valid
                            ? new PreparsedDocumentEntry(Parser.parse(request.getQuery()))
                            : new PreparsedDocumentEntry(List.of(
                                    GraphqlErrorBuilder.newError().message("no").build()));
                })
                .join();
    }

    @Test
    void whoeverSendsIt() {
        PreparsedDocumentEntry first = ask("{ projections { name } }", true);

        assertThat(ask("{ projections { name } }", true)).isSameAs(first);
        ask("{ projections { lag } }", true);
        assertThat(parsed).hasValue(2);
    }

    @Test
    void oneThatIsNotIsLookedAtForEachWhoSendsItForTheyReadOtherLanguages() {
        ask("{ nonsense }", false);
        ask("{ nonsense }", false);

        assertThat(parsed).hasValue(2);
    }

    @Test
    void longOnesDoNotFillTheMemory() {
        String padding = "# %s\n".formatted("x".repeat(100_000));
        for (int i = 0; i < 50; i++) {
            ask(padding + "{ projections { n%d: name } }".formatted(i), true);
        }

        assertThat(documents.characters()).isLessThanOrEqualTo(250_000);
    }
}
