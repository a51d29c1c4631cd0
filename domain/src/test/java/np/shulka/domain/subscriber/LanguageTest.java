package np.shulka.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LanguageTest {

  @Test
  void a_language_goes_by_its_iso_code() {
    assertThat(Language.of("ne")).isEqualTo(Language.NEPALI);
    assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
    assertThat(Language.NEPALI.code()).isEqualTo("ne");
  }

  @Test
  void a_language_that_nobody_writes_is_refused() {
    assertThatThrownBy(() -> Language.of("fr")).hasMessageContaining("en or ne, not 'fr'");
  }
}
