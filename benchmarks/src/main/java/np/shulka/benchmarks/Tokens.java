package np.shulka.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider that knows everybody: its key set over HTTP, and tokens for any subject. */
final class Tokens implements AutoCloseable {
  private static final int KEY_BITS = 2048;
  private final RSAKey key;
  private final HttpServer server;

  Tokens() throws JOSEException, IOException {
    key = new RSAKeyGenerator(KEY_BITS).keyID("bench").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  String keySetAddress() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  String of(String subject) throws JOSEException {
    return of(subject, List.of());
  }

  /** Of somebody who may read everybody's. */
  String viewer() {
    try {
      return of("viewer", List.of("billing-viewer"));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String of(String subject, List<String> roles) throws JOSEException {
    return with(subject, "roles", roles);
  }

  /** Of a partner's program. */
  String program(String client, String... scopes) throws JOSEException {
    return with(client, "scope", List.of(scopes));
  }

  private String with(String subject, String claim, List<String> words) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .issuer("bench")
            .claim(claim, words)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
            .build();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
