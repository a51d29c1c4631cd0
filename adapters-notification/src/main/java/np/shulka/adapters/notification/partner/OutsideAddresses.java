package np.shulka.adapters.notification.partner;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import np.shulka.application.partner.CallableAddresses;
import org.jspecify.annotations.Nullable;

/** Leaves out what says of itself that it lies inside, where only the internet is called. */
record OutsideAddresses(boolean publicOnly) implements CallableAddresses {
  private static final String HERE = "localhost";

  @Override
  public boolean has(URI url) {
    return !publicOnly || isOutside(url.getHost());
  }

  private static boolean isOutside(@Nullable String host) {
    if (host == null) return false;
    String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]|\\.$", "");
    if (name.equals(HERE) || name.endsWith("." + HERE)) return false;
    try {
      return PublicAddresses.isPublic(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException aName) {
      return true;
    }
  }
}
