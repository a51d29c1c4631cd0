package np.shulka.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

  @Test
  void both_languages_say_the_same_things() throws IOException {
    assertThat(messages("/messages_ne.properties").stringPropertyNames())
        .isEqualTo(messages("/messages.properties").stringPropertyNames());
  }

  @Test
  void both_languages_fill_in_the_same_values() throws IOException {
    Properties english = messages("/messages.properties");
    Properties nepali = messages("/messages_ne.properties");

    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key -> {
              for (String hole : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(nepali.getProperty(key).contains(hole))
                    .as(key)
                    .isEqualTo(english.getProperty(key).contains(hole));
              }
            });
  }

  @Test
  void nepali_is_nepali() throws IOException {
    Properties nepali = messages("/messages_ne.properties");

    assertThat(nepali.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("lang."))
        .allSatisfy(key -> assertThat(nepali.getProperty(key)).containsPattern(DEVANAGARI));
  }

  /** An apostrophe would swallow what follows it. */
  @Test
  void no_message_has_an_apostrophe() throws IOException {
    assertThat(messages("/messages.properties").values())
        .noneMatch(text -> text.toString().contains("'"));
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
      messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return messages;
  }
}
