package np.shulka.bootstrap.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The web application as a client of the authorization server in the same process. Browsers go by
 * the public address, the server asks itself without leaving the machine.
 */
final class EmbeddedSignIn {
  static final String CLIENT_ID = "shulka.sign-in.client-id";
  static final String CLIENT_SECRET = "shulka.sign-in.client-secret";

  private static final String CLIENT = "shulka-web";
  private static final String HERE = "http://localhost:${local.server.port}";
  private static final int SECRET_BYTES = 32;

  /** As long as a session can be. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private EmbeddedSignIn() {}

  /** Settings that nobody has to make; the secret is another one at each start. */
  static Map<String, Object> settings() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return Map.of(
        CLIENT_ID,
        CLIENT,
        CLIENT_SECRET,
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
        "shulka.sign-in.issuer",
        "${shulka.public-url}",
        "shulka.sign-in.authorization-uri",
        "${shulka.public-url}/oauth2/authorize",
        "shulka.sign-in.end-session-uri",
        "${shulka.public-url}/connect/logout",
        "shulka.sign-in.token-uri",
        HERE + "/oauth2/token",
        "shulka.sign-in.jwk-set-uri",
        HERE + "/oauth2/jwks");
  }

  /** The other side of it. */
  static RegisteredClient client(String publicUrl, String secret) {
    return RegisteredClient.withId(UUID.nameUUIDFromBytes(CLIENT.getBytes(UTF_8)).toString())
        .clientId(CLIENT)
        .clientSecret(PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(publicUrl + "/login/oauth2/code/shulka")
        .postLogoutRedirectUri(publicUrl + "/signed-out")
        .scope("openid")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TokenSettings.builder().refreshTokenTimeToLive(LONGEST).build())
        .build();
  }
}
