package org.saransh.access;

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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenID Connect provider for tests, at which one person is signed in; it can be told to give tokens that are wrong. */
public final class OpenIdServer implements AutoCloseable {

    public static final String CLIENT = "saransh";
    public static final String SECRET = "what the provider gave";

    /** What is wrong with the tokens. */
    public enum Fault {
        NONE,
        OTHER_KEY,
        UNSIGNED,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        EXPIRED,
        NO_NAME
    }

    private record Asked(String nonce, String challenge, String back) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey other;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile String subject = "nobody";
    private volatile String name = "Nobody";
    private volatile Fault fault = Fault.NONE;

    public OpenIdServer() throws IOException {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            other = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, offers()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on this is who is signed in here. */
    public void person(String now, String called) {
        subject = now;
        name = called;
    }

    public void fault(Fault wrong) {
        fault = wrong;
    }

    private String offers() {
        return ("{'issuer':'@','authorization_endpoint':'@/authorize','token_endpoint':'@/token','jwks_uri':'@/keys',"
                        + "'response_types_supported':['code'],'subject_types_supported':['public'],"
                        + "'id_token_signing_alg_values_supported':['RS256']}")
                .replace('\'', '"')
                .replace("@", address());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri")));
        boolean ours = CLIENT.equals(asked.get("client_id")) && "S256".equals(asked.get("code_challenge_method"));
        if (ours) {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            asked.get("redirect_uri") + "?code=" + code + "&state="
                                    + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        }
        answer(exchange, ours ? 302 : 400, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        boolean believed = asked != null
                && proof().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.back().equals(sent.get("redirect_uri"))
                && asked.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")));
        answer(
                exchange,
                believed ? 200 : 400,
                believed
                        ? "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(asked) + "\"}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    private static String proof() {
        String both = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String idToken(Asked asked) {
        Instant now = Instant.now();
        Instant end = now.plusSeconds(fault == Fault.EXPIRED ? -600 : 300);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "https://elsewhere.example" : address())
                .audience(fault == Fault.OTHER_AUDIENCE ? "another" : CLIENT)
                .subject(subject)
                .issueTime(Date.from(end.minusSeconds(300)))
                .expirationTime(Date.from(end))
                .claim("nonce", fault == Fault.OTHER_NONCE ? "another" : asked.nonce())
                .claim("preferred_username", fault == Fault.NO_NAME ? null : name)
                .build();
        if (fault == Fault.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(fault == Fault.OTHER_KEY ? other : key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String form) {
        return Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> one));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
