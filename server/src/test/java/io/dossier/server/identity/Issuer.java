package io.dossier.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A small identity provider: discovery, keys, and tokens that it signs. */
final class Issuer implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final String address;
    private volatile boolean away;

    Issuer() throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        say(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                        .formatted(address, address));
        say("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void say(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 502 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** Whether it fails whoever asks it from now on. */
    void away(boolean away) {
        this.away = away;
    }

    String address() {
        return address;
    }

    /** The claims of a manager's token that is in order. */
    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .audience("dossier")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("preferred_username", "wang.fang")
                .claim("roles", List.of("manager"));
    }

    /** A token with other claims. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(key, change);
    }

    /** The same, signed with a key of somebody else who says that it is this one's. */
    String forged() throws JOSEException {
        return signed(new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate(), claims -> claims);
    }

    /** The same, signed by nobody. */
    String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    private String signed(RSAKey by, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                change.apply(claims()).build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
