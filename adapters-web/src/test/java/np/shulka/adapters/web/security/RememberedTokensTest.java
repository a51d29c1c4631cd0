package np.shulka.adapters.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

final class RememberedTokensTest {
  private final List<String> decoded = new ArrayList<>();

  @Test
  void a_good_token_is_checked_once() {
    RememberedTokens tokens = remembering(Instant.now().plus(1, ChronoUnit.HOURS));

    assertThat(tokens.decode("good")).isEqualTo(tokens.decode("good"));
    assertThat(decoded).containsExactly("good");
  }

  @Test
  void another_token_is_checked_itself() {
    RememberedTokens tokens = remembering(Instant.now().plus(1, ChronoUnit.HOURS));
    tokens.decode("good");

    assertThat(tokens.decode("gooe").getTokenValue()).isEqualTo("gooe");
    assertThat(decoded).containsExactly("good", "gooe");
  }

  @Test
  void a_token_that_has_expired_meanwhile_is_refused() {
    RememberedTokens tokens = remembering(Instant.now().minus(1, ChronoUnit.HOURS));
    tokens.decode("old");

    assertThatExceptionOfType(JwtValidationException.class)
        .isThrownBy(() -> tokens.decode("old"))
        .withMessageContaining("expired");
  }

  @Test
  void a_bad_token_is_not_remembered() {
    RememberedTokens tokens =
        new RememberedTokens(
            token -> {
              decoded.add(token);
              throw new BadJwtException("the signature does not fit");
            });

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
    }
    assertThat(decoded).containsExactly("forged", "forged");
  }

  /** Over a decoder that leaves the time of expiry to others. */
  private RememberedTokens remembering(Instant expiresAt) {
    JwtDecoder decoder =
        token -> {
          decoded.add(token);
          return Jwt.withTokenValue(token)
              .header("alg", "RS256")
              .subject("sita")
              .issuedAt(expiresAt.minus(1, ChronoUnit.HOURS))
              .expiresAt(expiresAt)
              .build();
        };
    return new RememberedTokens(decoder);
  }
}
