package np.shulka.sandbox.epayment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether a text is an address a browser can be sent to. */
final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern HOST =
      Pattern.compile(
          "localhost|\\[[0-9a-f:.]+]|([a-z0-9_-]+\\.)+([a-z]{2,}|xn--[a-z0-9-]+|\\d{1,3})");

  private WebAddress() {}

  static boolean isValid(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && HOST.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
