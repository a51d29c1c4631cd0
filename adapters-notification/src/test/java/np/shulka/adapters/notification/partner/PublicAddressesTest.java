package np.shulka.adapters.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {
  private final PublicAddresses addresses = new PublicAddresses(SystemDefaultDnsResolver.INSTANCE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001:0:1::1",
        "100::1",
        "localhost"
      })
  void what_is_inside_is_refused(String host) {
    assertThatThrownBy(() -> addresses.resolve(host)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "103.10.28.1", "172.32.0.1", "2606:4700:4700::1111"})
  void what_is_outside_is_let_through(String host) throws UnknownHostException {
    assertThat(addresses.resolve(host)).containsExactly(InetAddress.ofLiteral(host));
  }

  /** Whoever has the name may hope that the other one is called. */
  @Test
  void a_name_with_one_address_inside_is_refused() {
    DnsResolver both =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {
              InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")
            };
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };

    assertThatThrownBy(() -> new PublicAddresses(both).resolve("partner.example"))
        .isInstanceOf(PublicAddresses.Inside.class);
  }
}
