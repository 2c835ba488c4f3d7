package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a receipt that depend on the caller's language or read otherwise than the record. */
@Controller
class ReceiptController {
    private final Messages messages;

    ReceiptController(Messages messages) {
        this.messages = messages;
    }

    @SchemaMapping(typeName = "Refusal")
    String message(Refusal refusal, Locale locale) {
        return messages.of(refusal, locale);
    }

    @SchemaMapping(typeName = "Clause")
    String regulation(Clause clause) {
        return clause.regulation().title();
    }
}
