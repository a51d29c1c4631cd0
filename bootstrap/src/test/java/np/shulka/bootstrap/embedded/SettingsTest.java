package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What production stands on (L3). */
final class SettingsTest {
  private static final Map<String, Object> REAL =
      Map.of(
          "spring.datasource.url", "jdbc:postgresql://db.example/shulka",
          "khalti.base-url", "https://khalti.com",
          "khalti.secret-key", "live",
          "spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://id.example",
          "shulka.webhooks.secret-keys", "a key",
          "shulka.sign-in.enabled", "false",
          "shulka.public-url", "https://billing.example");

  private static Settings with(String name, String value) {
    Map<String, Object> made = new HashMap<>(REAL);
    made.put(name, value);
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("made", made));
    return new Settings(environment);
  }

  @ParameterizedTest
  @CsvSource({
    "shulka.demo-plans, true, SHULKA_DEMO_PLANS",
    "shulka.demo-plans, TRUE, SHULKA_DEMO_PLANS",
    "shulka.embedded.authorization-server, true, SHULKA_EMBEDDED_AUTHORIZATION_SERVER",
    "shulka.embedded.authorization-server, True, SHULKA_EMBEDDED_AUTHORIZATION_SERVER",
  })
  void what_is_for_demonstrations_is_refused(String name, String value, String variable) {
    assertThatThrownBy(with(name, value)::refuseWhatIsMissing)
        .isInstanceOf(MissingSettings.class)
        .hasMessageStartingWith(variable);
  }

  @Test
  void what_is_real_is_enough() {
    assertThatCode(with("shulka.demo-plans", "FALSE")::refuseWhatIsMissing)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"'', data", "' ', data", "kept/here, kept/here"})
  void a_data_folder_without_a_name_is_the_usual_one(String set, String folder) {
    assertThat(with("shulka.data-folder", set).dataFolder())
        .isEqualTo(Path.of(folder).toAbsolutePath());
  }
}
