package io.dossier.query.infrastructure.graphql;

import io.dossier.query.infrastructure.projection.ParkedSequence;
import io.dossier.query.infrastructure.projection.ParkedSequences;
import io.dossier.query.infrastructure.projection.RequestView;
import io.dossier.query.infrastructure.projection.RequestViewAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says what an answer lacks. Where a projection whose documents were read has something parked, the answer has the extension {@code parked}: of
 * each such projection its name, how many sequences it lacks events of, and the ids of the first hundred. An answer without it lacks nothing that
 * its projections have come by.
 */
@Component
@Order(2) // within the view of the request, which knows what was read
public class ParkedInterceptor implements WebGraphQlInterceptor {

    private static final String PARKED = "parked";
    private static final int MOST_IDS = 100;

    private final ParkedSequences parked;

    /** Says it of these. */
    public ParkedInterceptor(ParkedSequences parked) {
        this.parked = parked;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            RequestView view = context.get(RequestViewAccessor.KEY);
            return chain.next(request).map(answer -> told(answer, parked.lackedBy(view)));
        });
    }

    private static WebGraphQlResponse told(WebGraphQlResponse answer, List<ParkedSequence> lacking) {
        if (lacking.isEmpty()) {
            return answer;
        }
        Map<String, List<String>> sequences = new TreeMap<>();
        lacking.forEach(each -> sequences
                .computeIfAbsent(each.projection(), any -> new ArrayList<>())
                .add(each.sequence()));
        Map<Object, Object> extensions = new LinkedHashMap<>(answer.getExtensions());
        extensions.put(
                PARKED,
                sequences.entrySet().stream()
                        .map(entry -> Map.of(
                                "projection", entry.getKey(),
                                "count", entry.getValue().size(),
                                "sequences",
                                        entry.getValue().stream()
                                                .limit(MOST_IDS)
                                                .toList()))
                        .toList());
        return answer.transform(builder -> builder.extensions(extensions));
    }
}
