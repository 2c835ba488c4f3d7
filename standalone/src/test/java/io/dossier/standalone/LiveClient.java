package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that listens over a WebSocket, by the protocol graphql-transport-ws. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECONDS = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private int lastId;

    private LiveClient(String address, String user, Map<String, String> headers) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        if (!user.isEmpty()) {
            builder.header("Authorization", Deployment.password(user));
        }
        socket = builder.connectTimeout(Duration.ofSeconds(SECONDS))
                .buildAsync(URI.create(address.replace("http://", "ws://") + "/graphql"), this)
                .join();
    }

    static LiveClient connect(String address, String user) {
        return connect(address, user, Map.of("Accept-Language", "en"));
    }

    /** Connects and says nothing. */
    static LiveClient silent(String address, String user) {
        return new LiveClient(address, user, Map.of());
    }

    static LiveClient connect(String address, String user, Map<String, String> headers) {
        LiveClient client = new LiveClient(address, user, headers);
        client.send(Map.of("type", "connection_init"));
        return client;
    }

    void awaitAcknowledged() {
        assertThat(next().path("type").asString()).isEqualTo("connection_ack");
    }

    /** Subscribes, and gives the subscription's id. */
    String subscribe(String document, Map<String, ?> variables) {
        String id = Integer.toString(++lastId);
        send(Map.of(
                "id",
                id,
                "type",
                "subscribe",
                "payload",
                Map.of("query", document, "variables", new HashMap<>(variables))));
        return id;
    }

    void complete(String id) {
        send(Map.of("id", id, "type", "complete"));
    }

    private void send(Map<String, ?> message) {
        say(JSON.writeValueAsString(message));
    }

    /** Sends whatever it is. */
    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** The next message; it must come. */
    JsonNode next() {
        try {
            @Nullable JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message within %d s".formatted(SECONDS));
            }
            if (message.path("type").asString().equals("ping")) {
                send(Map.of("type", "pong"));
                return next();
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The notice in the next message. */
    JsonNode notice() {
        JsonNode message = next();
        assertThat(message.path("type").asString()).as("%s", message).isEqualTo("next");
        assertThat(message.at("/payload/errors").isMissingNode())
                .as("%s", message)
                .isTrue();
        return message.at("/payload/data/matterNotices");
    }

    /** Why the server closed the connection. */
    int closedWith() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
