package io.dossier.server.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import io.dossier.server.setting.UnusableSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Lets through every document, or those that are trusted, if any are named. */
@Component
final class TrustedDocumentGate extends SimplePerformantInstrumentation {
    private static final Logger log = LoggerFactory.getLogger(TrustedDocumentGate.class);
    private static final String SETTING = "dossier.graphql.trusted-documents";

    /** What is looked at once: a portal sends the same few documents all day, which are parsed once too. */
    private static final long MOST_LOOKED_AT = 1_000;

    private final Optional<LoadingCache<Document, Boolean>> trusted;

    TrustedDocumentGate(QueryLimits.Limits limits) {
        trusted = limits.trustedDocuments().isEmpty()
                ? Optional.empty()
                : Optional.of(lookingAt(read(limits.trustedDocuments())));
    }

    private static LoadingCache<Document, Boolean> lookingAt(TrustedDocuments documents) {
        return Caffeine.newBuilder().weakKeys().maximumSize(MOST_LOOKED_AT).build(documents::contain);
    }

    private static TrustedDocuments read(List<String> places) {
        List<String> texts = new ArrayList<>();
        for (String place : places) {
            try {
                Resource[] files = new PathMatchingResourcePatternResolver().getResources(place);
                if (files.length == 0) {
                    throw new IOException("there is none");
                }
                for (Resource file : files) {
                    String text = file.getContentAsString(StandardCharsets.UTF_8);
                    TrustedDocuments.of(List.of(text)); // so that it is known which is to blame
                    texts.add(text);
                }
            } catch (IOException | InvalidSyntaxException | IllegalArgumentException e) {
                throw new UnusableSetting(
                        SETTING,
                        place,
                        "where no documents of GraphQL can be read: " + e.getMessage(),
                        "Name files with the operations that the portal sends, such as file:/etc/dossier/*.graphql, or classpath:trusted/portal.graphql for those of the internal portal; or leave the setting out to answer every document.",
                        e);
            }
        }
        TrustedDocuments documents = TrustedDocuments.of(texts);
        log.info("{} operations are trusted; no others are answered", documents.size());
        return documents;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (trusted.isPresent() && !trusted.get().get(request.getDocument())) {
            throw new DocumentNotTrusted(parameters.getExecutionInput().getLocale());
        }
        return request;
    }
}
