package np.shulka.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookEndpointTest {
  private static final WebhookEndpointId ID = new WebhookEndpointId(AnId.uuid());
  private static final PartnerId PARTNER = new PartnerId(AnId.uuid());
  private static final SigningSecrets OLD = SigningSecrets.of("whsec_old");

  private static WebhookEndpoint at(String url, WebhookEndpoint.Standing standing) {
    URI there = URI.create(url);
    return new WebhookEndpoint(ID, PARTNER, there, Set.of(), OLD, standing, ATime.NOW);
  }

  private static WebhookEndpoint standing(WebhookEndpoint.Standing standing) {
    return at("https://shop.example/hooks", standing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://shop.example/",
        "https:///hooks",
        "https://me@shop.example/",
        "https://a.example/#b"
      })
  void events_are_sent_to_plain_web_addresses_only(String url) {
    var working = new WebhookEndpoint.Standing.Working();

    assertThatIllegalArgumentException().isThrownBy(() -> at(url, working));
  }

  @Test
  void an_address_is_http_or_https_and_not_too_long() {
    String longest = "https://a.example/";
    longest += "a".repeat(2_000 - longest.length());

    assertThat(WebhookEndpoint.isWebAddress(URI.create("http://a.example/"))).isTrue();
    assertThat(WebhookEndpoint.isWebAddress(URI.create(longest))).isTrue();
    assertThat(WebhookEndpoint.isWebAddress(URI.create(longest + "a"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, true", "65535, true", "65536, false"})
  void a_new_address_has_a_port_that_exists(int port, boolean exists) throws Exception {
    URI there = new URI("https", null, "shop.example", port, "/hooks", null, null);

    assertThat(WebhookEndpoint.isWebAddress(there)).isEqualTo(exists);
    assertThat(at(there.toString(), new WebhookEndpoint.Standing.Working()).url()).isEqualTo(there);
  }

  @Test
  void one_that_works_has_failed_at_nothing() {
    WebhookEndpoint working = standing(new WebhookEndpoint.Standing.Working());

    assertThat(working.failingSince()).isEmpty();
    assertThat(working.failures()).isZero();
    assertThat(working.getId()).isEqualTo(ID);
  }

  @Test
  void one_that_fails_says_since_when_and_how_often() {
    WebhookEndpoint failing = standing(new WebhookEndpoint.Standing.Failing(ATime.NOW, 4));

    assertThat(failing.failingSince()).contains(ATime.NOW);
    assertThat(failing.failures()).isEqualTo(4);
  }

  @Test
  void another_secret_changes_nothing_else() {
    WebhookEndpoint before = standing(new WebhookEndpoint.Standing.Working());
    WebhookEndpoint rotated = before.rotate("whsec_new", ATime.NOW);

    assertThat(rotated.secrets()).isEqualTo(OLD.rotate("whsec_new", ATime.NOW));
    assertThat(rotated).usingRecursiveComparison().ignoringFields("secrets").isEqualTo(before);
  }
}
