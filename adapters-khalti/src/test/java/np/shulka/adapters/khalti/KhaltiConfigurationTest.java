package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** A wrong setting is found at start, by its name, and without telling the key. */
class KhaltiConfigurationTest {

  private static void refused(AGateway gateway, String... words) {
    try (gateway) {
      assertThatThrownBy(gateway::open)
          .rootCause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll(words);
    }
  }

  @Test
  void missing_settings_are_named() {
    refused(
        AGateway.at(" ").with("khalti.secret-key", "Key ").with("khalti.public-key", ""),
        "KHALTI_BASE_URL",
        "KHALTI_SECRET_KEY",
        "KHALTI_PUBLIC_KEY");
  }

  @Test
  void an_impossible_key_is_named_and_not_told() {
    AGateway gateway = AGateway.at("https://khalti.com").with("khalti.secret-key", "two words");

    try (gateway) {
      assertThatThrownBy(gateway::open)
          .hasStackTraceContaining("KHALTI_SECRET_KEY")
          .satisfies(failure -> assertThat(failure).hasStackTraceContaining("special characters"))
          .satisfies(
              failure ->
                  assertThat(KhaltiConfigurationTest.stackTrace(failure))
                      .doesNotContain("two words"));
    }
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "https://khalti.com/api/v2/, without /api/v2",
    "https://khalti.com?x=1, without /api/v2",
    "https://a:b@khalti.com, without /api/v2",
    "http://khalti.com, must begin with https://",
    "http://10.0.0.1:8090, must begin with https://",
    "khalti.com, must look like",
    "ftp://khalti.com, must look like",
    "https://, is not a URL"
  })
  void a_base_that_is_no_root_is_refused(String base, String why) {
    refused(AGateway.at(base), "KHALTI_BASE_URL", why);
  }

  @ParameterizedTest
  @CsvSource({
    "live, https://dev.khalti.com",
    "live, https://a.khalti.com",
    "live, http://localhost:1",
    "sandbox, https://khalti.com"
  })
  void a_host_that_contradicts_the_environment_is_refused(String environment, String base) {
    refused(AGateway.at(base).with("khalti.environment", environment), "KHALTI_ENVIRONMENT");
  }

  @ParameterizedTest
  @CsvSource({"https://dev.khalti.com", "https://a.khalti.com/", "http://127.0.0.1:8090"})
  void production_with_play_money_must_be_stated(String base) {
    refused(AGateway.at(base).with("shulka.mode", "production"), "SHULKA_MODE", "sandbox");

    try (AGateway stated =
        AGateway.at(base).with("shulka.mode", "production").with("khalti.environment", "sandbox")) {
      assertThatCode(stated::open).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "live, https://khalti.com/",
    "auto, https://KHALTI.com",
    "auto, https://egress.example.com"
  })
  void production_takes_live_hosts(String environment, String base) {
    try (AGateway gateway =
        AGateway.at(base)
            .with("shulka.mode", "production")
            .with("khalti.environment", environment)) {
      assertThatCode(gateway::open).doesNotThrowAnyException();
    }
  }

  @Test
  void both_roots_are_built_from_the_base() {
    KhaltiSite site = KhaltiSite.of("https://dev.khalti.com//", KhaltiEnvironment.AUTO, false);

    assertThat(site.v2("epayment/lookup/"))
        .hasToString("https://dev.khalti.com/api/v2/epayment/lookup/");
    assertThat(site.at("/api/merchant-transaction/"))
        .hasToString("https://dev.khalti.com/api/merchant-transaction/");
  }

  @Test
  void a_refund_path_without_its_transaction_is_refused() {
    refused(
        AGateway.at("https://khalti.com").with("khalti.refund-path", "/api/refund/"),
        "KHALTI_REFUND_PATH");
  }

  @Test
  void limits_have_their_defaults_and_can_be_set() {
    Map<String, String> settings = Map.of("khalti.deadline.refund", "20s");

    KhaltiLimits limits =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("khalti", KhaltiLimits.class);

    assertThat(limits.deadline().connect()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.deadline().initiate()).isEqualTo(Duration.ofMillis(2_500));
    assertThat(limits.deadline().refund()).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.longestAnswer(KhaltiOperation.LOOKUP)).isEqualTo(DataSize.ofKilobytes(64));
    assertThat(limits.breaker().openFor()).isEqualTo(Duration.ofSeconds(15));
  }
}
