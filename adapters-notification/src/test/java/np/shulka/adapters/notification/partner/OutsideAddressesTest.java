package np.shulka.adapters.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutsideAddressesTest {
  private static boolean has(boolean publicOnly, String host) {
    return new OutsideAddresses(publicOnly).has(URI.create("https://" + host + "/hooks"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "[::1]",
        "[::ffff:192.168.1.1]",
        "localhost",
        "LocalHost.",
        "hooks.localhost"
      })
  void what_says_that_it_is_inside_is_none(String host) {
    assertThat(has(true, host)).isFalse();
    assertThat(has(false, host)).isTrue();
  }

  /** Where a name leads may be another place tomorrow; it is looked at when it is called. */
  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "[2606:4700:4700::1111]", "partner.example", "localhost.np"})
  void what_is_outside_or_a_name_is_one(String host) {
    assertThat(has(true, host)).isTrue();
  }
}
