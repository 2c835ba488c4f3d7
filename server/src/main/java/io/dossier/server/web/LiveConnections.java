package io.dossier.server.web;

import io.dossier.server.web.LiveConfiguration.LiveProperties;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * WebSockets of the portal, no more than there may be. A page of another site may not open one: browsers would send the user's name
 * and password along, and do not ask first as they do elsewhere.
 */
final class LiveConnections extends GraphQlWebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(LiveConnections.class);

    /** An operation with its variables; what comes in is small, and Tomcat keeps a buffer of that size for each socket. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private static final CloseStatus TOO_MANY =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many connections; try again later");

    private static final CloseStatus MALFORMED =
            new CloseStatus(4400, "Send messages of graphql-transport-ws as JSON; subscribe needs payload.query");

    private final int most;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

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
            close(session);
            return;
        }
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        super.afterConnectionEstablished(session);
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
        super.afterConnectionClosed(session, status);
    }

    private static void close(WebSocketSession session) {
        try {
            session.close(TOO_MANY);
        } catch (IOException e) {
            log.debug("A WebSocket that was refused could not be closed: {}", e.toString());
        }
    }
}
