package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What has the wrong form is refused by its name, before anything starts. */
final class SettingKindsTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  /** A variable whose default is a time, as the page writes both. */
  private static final Pattern TIMES =
      Pattern.compile("`(SHULKA_\\w+)`[^|]*\\|[^|]*\\|[^|]*\\b\\d+(?:ms|s|m|h|d)\\b[^|]*\\|");

  private static Stream<String> wrong(String property, String text) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("made", Map.of(property, text)));
    return SettingKinds.wrong(environment).stream();
  }

  @ParameterizedTest
  @CsvSource({
    "shulka.sweep.every, often, SHULKA_SWEEP_EVERY is a time like",
    "shulka.sweep.every, -1s, SHULKA_SWEEP_EVERY is a time like",
    "shulka.sweep.every, 0s, SHULKA_SWEEP_EVERY is a time like",
    "shulka.sweep.every, '', SHULKA_SWEEP_EVERY is a time like",
    "shulka.renewal.grace, -7d, SHULKA_RENEWAL_GRACE is a time like",
    "khalti.deadline.lookup, -1s, KHALTI_DEADLINE_LOOKUP is a time like",
    "shulka.reminders.around-end, '-1d,soon', SHULKA_REMINDERS_AROUND_END is whole hours",
    "shulka.reminders.before-grace-end, -1d, SHULKA_REMINDERS_BEFORE_GRACE_END is whole hours",
    "shulka.reminders.around-end, 90m, SHULKA_REMINDERS_AROUND_END is whole hours",
    "shulka.webhooks.at-once, 0, SHULKA_WEBHOOKS_AT_ONCE is a whole number",
    "khalti.breaker.failure-percent, 101, KHALTI_BREAKER_FAILURE_PERCENT is a whole number",
    "shulka.refunds.alone-up-to, Rs 5000, SHULKA_REFUNDS_ALONE_UP_TO is paisa",
    "shulka.sandbox.port, 99999, SHULKA_SANDBOX_PORT is a port",
    "server.port, abc, SERVER_PORT is a port",
    "shulka.khalti.widget, maybe, SHULKA_KHALTI_WIDGET is on or off",
    "shulka.merchant.zone, Asia/Katmandoo, SHULKA_MERCHANT_ZONE is a zone",
    "shulka.cbms.since, 2026-07-17, SHULKA_CBMS_SINCE is a moment",
    "shulka.reconciliation.largest-file, -1MB, SHULKA_RECONCILIATION_LARGEST_FILE is a size",
    "shulka.language, fr, SHULKA_LANGUAGE is en or ne",
    "shulka.public-url, billing.example, SHULKA_PUBLIC_URL is an address",
    "shulka.public-url, http://a b, SHULKA_PUBLIC_URL is an address",
    "shulka.public-url, https://a.example?x=1, SHULKA_PUBLIC_URL is an address",
    "shulka.kafka.servers, 'one:9092,two', SHULKA_KAFKA_SERVERS is brokers like",
    "khalti.environment, test, KHALTI_ENVIRONMENT is live",
    "khalti.base-url, khalti.com, KHALTI_BASE_URL is an address",
    "spring.datasource.url, postgres://db/shulka, SPRING_DATASOURCE_URL is an address",
  })
  void what_cannot_be_is_named(String property, String text, String said) {
    assertThat(wrong(property, text)).singleElement().asString().startsWith(said);
  }

  @ParameterizedTest
  @CsvSource({
    "shulka.sweep.every, 500ms",
    "shulka.renewal.grace, 0d",
    "shulka.sign-in.check, 0s",
    "shulka.reminders.around-end, '-7d, -3d,0h'",
    "shulka.reminders.around-end, ''",
    "shulka.khalti.widget, on",
    "shulka.cbms.since, 2026-07-17T00:00:00Z",
    "shulka.reconciliation.largest-file, 1MB",
    "shulka.public-url, https://example.com/billing/",
    "shulka.public-url, ''",
    "khalti.environment, LIVE",
    "shulka.kafka.servers, 'one:9092, SSL://two.example:9093,[::1]:9092'",
    "shulka.sign-in.authorization-uri, https://id.example/authorize?policy=b2c",
    "spring.datasource.url, 'jdbc:postgresql://a,b/shulka?targetServerType=primary'",
  })
  void what_can_be_is_left_alone(String property, String text) {
    assertThat(wrong(property, text)).isEmpty();
  }

  @Test
  void a_password_in_an_address_is_not_shown() {
    assertThat(wrong("spring.datasource.url", "postgres://shulka:secret@db/shulka"))
        .singleElement()
        .asString()
        .doesNotContain("secret");
  }

  @Test
  void each_time_of_the_page_is_looked_at() throws IOException {
    var times = TIMES.matcher(Files.readString(PAGE)).results().map(found -> found.group(1));

    assertThat(times).hasSizeGreaterThan(15).allMatch(SettingKinds::has);
  }
}
