package io.dossier.server.web;

import io.dossier.server.log.Failures;
import io.dossier.server.web.LiveConfiguration.LiveProperties;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.hint.annotation.RegisterReflection;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * WebSockets of the portal, no more than there may be. A page of another site may not open one: browsers would send the user's name
 * and password along, and do not ask first as they do elsewhere.
 */
@RegisterReflection // says nothing; Spring looks for it on the class itself, having found it on the one above
final class LiveConnections extends GraphQlWebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(LiveConnections.class);

    /** An operation with its variables; what comes in is small, and Tomcat keeps a buffer of that size for each socket. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private static final CloseStatus TOO_MANY =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections; try again later");

    private static final CloseStatus MALFORMED =
            new CloseStatus(4400, "Send messages of graphql-transport-ws as JSON; subscribe needs payload.query");

    private static final CloseStatus EXPIRED = new CloseStatus(4401, "Your token has expired; connect with a new one");

    /** Subscriptions are told why they end before their socket is closed. */
    private static final Duration TO_BE_TOLD = Duration.ofSeconds(1);

    private final int most;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Disposable> expiries = new ConcurrentHashMap<>();

    LiveConnections(WebGraphQlHandler handler, HttpMessageConverter<Object> json, LiveProperties properties) {
        super(handler, json, properties.connectionInitTimeout(), properties.keepAlive(), ofTheSameOriginOr(properties));
        this.most = properties.most();
    }

    private static CorsConfiguration ofTheSameOriginOr(LiveProperties properties) {
        CorsConfiguration origins = new CorsConfiguration();
        origins.setAllowedOrigins(properties.allowedOrigins());
        return origins;
    }

    int open() {
        return open.size();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        open.add(session.getId());
        if (open.size() > most) {
            open.remove(session.getId());
            log.info("WebSocket refused: {} are open", most);
            close(session, TOO_MANY);
            return;
        }
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        super.afterConnectionEstablished(session);
        TokenLife.of(session.getPrincipal()).ifPresent(token -> closeAtTheEndOf(token, session));
    }

    private void closeAtTheEndOf(TokenLife token, WebSocketSession session) {
        expiries.put(
                session.getId(),
                Schedulers.boundedElastic()
                        .schedule(
                                () -> close(session, EXPIRED),
                                token.left().plus(TO_BE_TOLD).toMillis(),
                                TimeUnit.MILLISECONDS));
        if (!session.isOpen()) { // it was closed meanwhile, and nobody else would forget it
            forget(session);
        }
    }

    private void forget(WebSocketSession session) {
        Optional.ofNullable(expiries.remove(session.getId())).ifPresent(Disposable::dispose);
    }

    // One that was refused may have said something before it knew.
    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        if (!open.contains(session.getId())) {
            return;
        }
        try {
            super.handleTextMessage(session, message);
        } catch (HttpMessageNotReadableException | ResponseStatusException malformed) {
            log.info("WebSocket closed: it sent what is no message of graphql-transport-ws");
            session.close(MALFORMED);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.remove(session.getId());
        forget(session);
        super.afterConnectionClosed(session, status);
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            log.debug("A WebSocket could not be closed with {}: {}", status, Failures.told(e));
        }
    }
}
