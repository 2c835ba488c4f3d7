package io.dossier.command.application;

import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.server.log.Failures;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/** Asks the query side what it has parked, in the name of the operator who asked: with the token of the request. */
final class ParkedOnTheQuerySide implements ParkedEvents {
    private static final Logger log = LoggerFactory.getLogger(ParkedOnTheQuerySide.class);

    private final QuerySideProperties querySide;
    private final RestClient http;

    ParkedOnTheQuerySide(QuerySideProperties querySide) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(querySide.patience()).build());
        requests.setReadTimeout(querySide.patience());
        this.querySide = querySide;
        this.http = RestClient.builder()
                .requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    /** What the query side says of an event; nothing of it is said where nothing is parked. */
    record Found(
            @Nullable Long position,
            @Nullable String eventType,
            @Nullable String sequence,
            @Nullable Long first,
            @Nullable List<String> known,
            @Nullable Boolean behind) {}

    @Override
    public Parked first(String projection, String sequence) {
        return ask(projection, "sequence", sequence);
    }

    @Override
    public Parked at(String projection, long position) {
        return ask(projection, "position", position);
    }

    private Parked ask(String projection, String by, Object what) {
        if (querySide.url() == null) {
            log.warn(
                    "What is parked is not known: set DOSSIER_QUERYSIDE_URL (dossier.query-side.url) to the address of the query side");
            return new Parked.NotTold();
        }
        try {
            var answer = http.get()
                    .uri(
                            querySide.url().toString() + "/actuator/parked",
                            uri -> query(uri, by).build(Map.of("projection", projection, by, what)))
                    .headers(ParkedOnTheQuerySide::inTheNameOfTheCaller)
                    .retrieve()
                    .toEntity(Found.class);
            return parked(answer.getStatusCode().value(), answer.getBody());
        } catch (RestClientException e) {
            log.warn(
                    "What is parked is not known, for the query side at {} (DOSSIER_QUERYSIDE_URL) does not say: {}",
                    querySide.url(),
                    Failures.told(e.getCause() == null ? e : e.getCause()));
            return new Parked.NotTold();
        }
    }

    private static UriBuilder query(UriBuilder uri, String by) {
        return uri.queryParam("projection", "{projection}").queryParam(by, "{" + by + "}");
    }

    private static void inTheNameOfTheCaller(HttpHeaders headers) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getCredentials() instanceof AbstractOAuth2Token token) {
            headers.setBearerAuth(token.getTokenValue());
        }
    }

    private Parked parked(int status, @Nullable Found found) {
        if (status == 204) {
            return new Parked.Nothing();
        }
        if (status == 200
                && found != null
                && found.position() != null
                && found.eventType() != null
                && found.sequence() != null
                && found.first() != null) {
            return new Parked.Event(found.position(), found.eventType(), found.sequence(), found.first());
        }
        if (status == 404 && found != null && found.known() != null) {
            return new Parked.NoSuchProjection(found.known());
        }
        if (status == 503 && found != null && Boolean.TRUE.equals(found.behind())) {
            return new Parked.NotKnownYet();
        }
        log.warn(
                "What is parked is not known, for the query side at {} (DOSSIER_QUERYSIDE_URL) answers {}",
                querySide.url(),
                status);
        return new Parked.NotTold();
    }
}
