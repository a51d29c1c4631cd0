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
  }

  @Test
  void who_rotates_twice_ends_no_secret_that_is_in_use() {
    Instant second = ATime.NOW.plus(Duration.ofHours(23));
    SigningSecrets rotated =
        SigningSecrets.of("whsec_old").rotate("whsec_new", ATime.NOW).rotate("whsec_newer", second);

    assertThat(rotated.at(second)).containsExactly("whsec_newer", "whsec_new", "whsec_old");
    Instant end = ATime.NOW.plus(SigningSecrets.OVERLAP);
    assertThat(rotated.at(end)).containsExactly("whsec_newer", "whsec_new");
    assertThat(rotated.rotate("whsec_newest", end).at(end))
        .containsExactly("whsec_newest", "whsec_newer", "whsec_new");
  }

  @Test
  void three_sign_at_most_until_the_first_of_them_ends() {
    SigningSecrets once = SigningSecrets.of("whsec_old").rotate("whsec_new", ATime.NOW);
    Instant second = ATime.NOW.plusSeconds(1);
    SigningSecrets twice = once.rotate("whsec_newer", second);
    Instant end = ATime.NOW.plus(SigningSecrets.OVERLAP);

    assertThat(once.fullUntil(second)).isEmpty();
    assertThat(twice.fullUntil(second)).contains(end);
    assertThat(twice.fullUntil(end.minusNanos(1))).contains(end);
    assertThat(twice.fullUntil(end)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twice.rotate("whsec_newest", second))
        .withMessage("too many signing secrets");
  }

  @Test
  void a_secret_is_never_told_by_accident() {
    SigningSecrets rotated = SigningSecrets.of("whsec_old").rotate("whsec_new", ATime.NOW);

    assertThat(rotated + " " + rotated.earlier()).doesNotContain("whsec_");
  }

  @Test
  void a_secret_looks_like_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningSecrets.of("secret"));
  }
}
