package np.shulka.adapters.notification.partner;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Resolves names once for each connection, and refuses those that lead inside. The connection goes
 * to the very address that was looked at, so a name that changes its mind in between gains nothing.
 */
final class PublicAddresses implements DnsResolver {
  /** What is neither loopback, link-local nor private by name, and yet not on the internet. */
  private static final List<String> NOT_PUBLIC =
      List.of(
          "0.0.0.0/8",
          "100.64.0.0/10",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // an IPv4 address may hide in these
          "::/96",
          "64:ff9b::/96",
          "64:ff9b:1::/48",
          "2001::/23",
          "2002::/16",
          "2001:db8::/32",
          "100::/64",
          "fc00::/7",
          "fec0::/10",
          "ff00::/8");

  private static final InetAddressMatcher PUBLIC =
      InetAddressMatchers.matchExternal().excludeAddresses(NOT_PUBLIC).build();

  private final DnsResolver names;

  PublicAddresses(DnsResolver names) {
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (found == null || found.length == 0) throw new UnknownHostException("no address");
    for (InetAddress address : found) {
      if (!isPublic(address)) throw new Inside();
    }
    return found;
  }

  static boolean isPublic(InetAddress address) {
    return !address.isMulticastAddress() && PUBLIC.matches(address);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    resolve(host);
    return host;
  }

  /** The name leads to an address that is not on the public internet. */
  static final class Inside extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Inside() {
      super("not a public address");
    }
  }
}
