package np.shulka.adapters.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens were good, because checking a signature costs more than most
 * reads. What can change within the minute is asked each time: whether the token is still valid.
 */
final class RememberedTokens implements JwtDecoder {
  /** A key that its issuer withdrew is believed for so much longer. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> stillValid = new JwtTimestampValidator();
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  RememberedTokens(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = good.getIfPresent(token);
    if (known != null) return current(known);
    Jwt decoded = decoder.decode(token);
    good.put(token, decoded);
    return decoded;
  }

  private Jwt current(Jwt known) {
    OAuth2TokenValidatorResult result = stillValid.validate(known);
    if (!result.hasErrors()) return known;
    String why = result.getErrors().stream().map(OAuth2Error::getDescription).toList().toString();
    throw new JwtValidationException(why, result.getErrors());
  }
}
