package np.shulka.adapters.khalti;

import java.net.URI;
import java.net.URISyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Khalti is, decided once at start so that live and sandbox cannot be mixed by mistake. */
final class KhaltiSite {
  private static final Logger LOG = LoggerFactory.getLogger(KhaltiSite.class);
  private static final String SETTING = "KHALTI_BASE_URL";
  private static final String OLD_SANDBOX = "a.khalti.com";
  private static final int LONGEST_URL = 2048;
  private static final int LONGEST_HOST = 253;

  private final URI root;

  private KhaltiSite(URI root) {
    this.root = root;
  }

  /**
   * Reads and judges the configured root.
   *
   * @throws IllegalStateException that names the setting to change
   */
  static KhaltiSite of(String baseUrl, KhaltiEnvironment stated, boolean production) {
    URI root = root(baseUrl);
    refuseContradiction(Hosts.of(root), stated, production);
    if (Hosts.of(root).equals(OLD_SANDBOX)) {
      LOG.warn("{} names the sandbox of 2024; its successor is https://dev.khalti.com", SETTING);
    }
    return new KhaltiSite(root);
  }

  private static URI root(String baseUrl) {
    URI root = parse(baseUrl.strip().replaceAll("/+$", ""));
    String host = Hosts.of(root);
    boolean plain = "http".equals(root.getScheme());
    if (host.isEmpty() || !(plain || "https".equals(root.getScheme()))) {
      throw new IllegalStateException(SETTING + " must look like https://khalti.com");
    }
    if (!root.getRawPath().isEmpty()
        || root.getRawQuery() != null
        || root.getRawUserInfo() != null) {
      throw new IllegalStateException(
          SETTING + " must be the root alone, like https://khalti.com, without /api/v2");
    }
    if (plain && !Hosts.isLoopback(host)) {
      throw new IllegalStateException(SETTING + " must begin with https://");
    }
    return root;
  }

  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException(SETTING + " is not a URL: " + wrong.getReason());
    }
  }

  private static void refuseContradiction(
      String host, KhaltiEnvironment stated, boolean production) {
    KhaltiEnvironment known = KhaltiEnvironment.of(host);
    if (stated.contradicts(known)) {
      throw new IllegalStateException(
          "KHALTI_ENVIRONMENT says %s, but %s is %s".formatted(stated, host, known));
    }
    if (production && stated == KhaltiEnvironment.AUTO && known == KhaltiEnvironment.SANDBOX) {
      throw new IllegalStateException(
          ("SHULKA_MODE is production, but %s is %s, where money is not real; "
                  + "change it, or state KHALTI_ENVIRONMENT=sandbox")
              .formatted(SETTING, host));
    }
  }

  /** An address below {@code /api/v2/}. */
  URI v2(String path) {
    return at("/api/v2/" + path);
  }

  /** An address below the root. */
  URI at(String path) {
    return URI.create(root + path);
  }

  /**
   * The payment page that Khalti named, if a payer may be sent there: Khalti's own host over TLS,
   * or the configured one (A9).
   */
  URI paymentPage(String url) {
    URI page = page(url);
    String host = Hosts.of(page);
    boolean secure = "https".equals(page.getScheme());
    boolean khalti = secure && Hosts.isKhalti(host);
    boolean configured =
        isConfigured(host) && (secure || root.getScheme().equals(page.getScheme()));
    if (page.getRawUserInfo() != null || !(khalti || configured)) {
      throw new KhaltiFailure.Garbled(
          "Khalti names a payment page on a host that is not trusted: "
              + KhaltiText.line(host, LONGEST_HOST));
    }
    return page;
  }

  private static URI page(String url) {
    try {
      if (url.length() <= LONGEST_URL) return new URI(url);
    } catch (URISyntaxException wrong) {
      throw new KhaltiFailure.Garbled("Khalti names a payment page that is not a URL");
    }
    throw new KhaltiFailure.Garbled("Khalti names a payment page with too long a URL");
  }

  private boolean isConfigured(String host) {
    String own = Hosts.of(root);
    return host.equals(own) || (Hosts.isLoopback(own) && Hosts.isLoopback(host));
  }
}
