package np.shulka.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class SigningSecretsTest {
  @Test
  void the_old_secret_goes_on_for_a_day() {
    SigningSecrets rotated = SigningSecrets.of("whsec_old").rotate("whsec_new", ATime.NOW);
    Instant end = ATime.NOW.plus(Duration.ofHours(24));

    assertThat(rotated.at(end.minusNanos(1))).containsExactly("whsec_new", "whsec_old");
    assertThat(rotated.at(end)).containsExactly("whsec_new");
    assertThat(rotated.rotate("whsec_newer", ATime.NOW).at(ATime.NOW))
        .containsExactly("whsec_newer", "whsec_new");
  }

  @Test
  void a_secret_is_never_told_by_accident() {
    SigningSecrets rotated = SigningSecrets.of("whsec_old").rotate("whsec_new", ATime.NOW);

    assertThat(rotated + " " + rotated.previous()).doesNotContain("whsec_");
  }

  @Test
  void a_secret_looks_like_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningSecrets.of("secret"));
  }
}
