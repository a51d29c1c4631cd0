package np.shulka.adapters.khalti;

import java.net.URI;
import java.util.Locale;

/** Judges host names without asking any name server. */
final class Hosts {
  private Hosts() {}

  /** In small letters; empty where an address has none. */
  static String of(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  static boolean isKhalti(String host) {
    return host.equals("khalti.com") || host.endsWith(".khalti.com");
  }
}
