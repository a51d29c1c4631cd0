package np.shulka.adapters.web.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Whoever signs people in, asked once more what somebody is. */
@Component
@ConditionalOnProperty("shulka.sign-in.client-id")
final class SignInIssuer {
  private static final Logger LOG = LoggerFactory.getLogger(SignInIssuer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What an issuer is that does not answer is not asked by each request anew. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final SignInClient client;
  private final JwtDecoder tokens;
  private final TokenAuthorities authorities;
  private final RestClientRefreshTokenTokenResponseClient asking = asking();
  private volatile Instant silentUntil = Instant.MIN;

  SignInIssuer(
      SignInClient client,
      JwtDecoder tokens,
      @Value("${shulka.security.roles-claim:roles}") String rolesClaim) {
    this.client = client;
    this.tokens = tokens;
    this.authorities = new TokenAuthorities(rolesClaim);
  }

  /** What it says of somebody. */
  sealed interface Answer {
    /** This is who they are now. */
    record Known(SessionPerson person) implements Answer {}

    /** They are not signed in there any more. */
    record Unknown() implements Answer {}

    /** It did not answer, or not in a way that decides anything. */
    record Silent() implements Answer {}
  }

  Answer ask(SessionPerson known, String refreshToken, Instant now) {
    if (now.isBefore(silentUntil)) return new Answer.Silent();
    try {
      OAuth2AccessTokenResponse said = asking.getTokenResponse(request(refreshToken));
      Jwt token = tokens.decode(said.getAccessToken().getTokenValue());
      AbstractAuthenticationToken who = authorities.convert(token);
      if (!who.getName().equals(known.subject())) return new Answer.Unknown();
      String next =
          Optional.ofNullable(said.getRefreshToken())
              .map(OAuth2RefreshToken::getTokenValue)
              .orElse(refreshToken);
      Instant end = said.getAccessToken().getExpiresAt();
      return new Answer.Known(
          known.now(token, who.getAuthorities(), new SessionPerson.Checked(next, now, end)));
    } catch (OAuth2AuthorizationException refused) {
      boolean over = OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
      return over ? new Answer.Unknown() : silent(refused, now);
    } catch (BadJwtException | AuthenticationException unusable) {
      LOG.warn("the issuer gave an access token that the API would not take", unusable);
      return new Answer.Unknown();
    } catch (RuntimeException unreachable) {
      return silent(unreachable, now);
    }
  }

  private Answer silent(RuntimeException why, Instant now) {
    LOG.warn("the issuer does not say who somebody is: {}", why.getMessage());
    silentUntil = now.plus(PAUSE);
    return new Answer.Silent();
  }

  private OAuth2RefreshTokenGrantRequest request(String refreshToken) {
    var registration = client.findByRegistrationId(SignInClient.ID);
    if (registration == null) throw new IllegalStateException("there is no sign-in");
    // only the scopes of the old access token would be looked at, and it has none
    var old = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "none", null, null);
    return new OAuth2RefreshTokenGrantRequest(
        registration, old, new OAuth2RefreshToken(refreshToken, null));
  }

  private static RestClientRefreshTokenTokenResponseClient asking() {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    var client = new RestClientRefreshTokenTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                it ->
                    it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
