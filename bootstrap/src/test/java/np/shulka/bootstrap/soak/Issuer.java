package np.shulka.bootstrap.soak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs the tokens, outside the servers, so that nobody is signed out when those die. */
final class Issuer implements AutoCloseable {
  private static final String NAME = "soak";
  private static final Duration LIFE = Duration.ofDays(7);

  private final RSAKey key;
  private final HttpServer server;

  private Issuer(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  static Issuer start() throws IOException {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID(NAME).generate();
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(here, 0);
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext("/keys", exchange -> answer(exchange, keys));
      server.start();
      return new Issuer(key, server);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Where the servers find the key. */
  String keySet() {
    return "http://localhost:" + server.getAddress().getPort() + "/keys";
  }

  String token(String subject, String... roles) {
    Instant now = Instant.now();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(NAME).build();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .subject(subject)
            .claim("roles", List.of(roles))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
