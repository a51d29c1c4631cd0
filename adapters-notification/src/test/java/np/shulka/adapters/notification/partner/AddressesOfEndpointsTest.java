package np.shulka.adapters.notification.partner;

import static np.shulka.adapters.notification.partner.HttpMessengerTest.DEMO;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.NEW;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.PRODUCTION;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.bring;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.notification.partner.HttpMessengerTest.Names;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Messenger.Outcome;
import np.shulka.domain.partner.SigningSecrets;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are written where a name should be. */
final class AddressesOfEndpointsTest {
  /** As an endpoint may have been let in by an older version. */
  @Test
  void a_port_that_does_not_exist_is_no_answer() throws Exception {
    URI nowhere = URI.create("http://localhost:65536/hooks");
    Parcel parcel = parcel(nowhere, SigningSecrets.of(NEW));

    assertThat(bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel))
        .isEqualTo(
            new Outcome.Refused(
                Optional.empty(), "no answer: there is no such address", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "2130706433",
        "169.254.169.254",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "[fd00::1]",
        "localhost"
      })
  void an_address_inside_is_not_called(String host) throws Exception {
    Parcel parcel = parcel(URI.create("https://" + host + "/hooks"), SigningSecrets.of(NEW));

    assertThat(bring(PRODUCTION, SystemDefaultDnsResolver.INSTANCE, parcel))
        .isEqualTo(
            new Outcome.Refused(
                Optional.empty(),
                "its name leads to an address that is not public",
                Optional.empty()));
  }

  /**
   * Looked at first and asked for again by the connection, a name may lead somewhere else. The one
   * that is public belongs to nobody yet, so that no test calls anybody.
   */
  @Test
  void a_name_is_asked_for_once_and_not_looked_at_before() throws Exception {
    try (AReceiver receiver = AReceiver.answering(200)) {
      Names moving = new Names(List.of("4000::1", "127.0.0.1"));
      URI url = URI.create(receiver.url("partner.example").toString().replace("http:", "https:"));

      Outcome outcome = bring(PRODUCTION, moving, parcel(url, SigningSecrets.of(NEW)));

      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(moving.asked()).containsExactly("partner.example");
    }
  }
}
