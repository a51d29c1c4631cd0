package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("np.shulka.adapters.fiscal.words", Locale.of(language));
  }

  @Test
  void both_languages_have_a_word_for_everything() {
    assertThat(bundle("ne").keySet()).isEqualTo(bundle("en").keySet());
    bundle("en")
        .keySet()
        .forEach(word -> assertThat(bundle("ne").getString(word)).isNotEqualTo("").as(word));
    assertThat(bundle("ne").getString("invoice")).isEqualTo("कर बीजक");
  }
}
