package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import np.shulka.adapters.web.wire.PageNonce;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load: its own style sheet, and our application's files where it has a place on
 * the page. Nothing inline, nothing from elsewhere.
 */
final class ContentPolicy implements HeaderWriter {
  private static final String HEADER = "Content-Security-Policy";

  private final String plain;
  private final String targets;

  ContentPolicy(URI gateway) {
    this.targets = targets(gateway);
    this.plain = policy("style-src 'self'", targets);
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (response.containsHeader(HEADER)) return;
    Optional<String> nonce = PageNonce.made(request);
    response.setHeader(HEADER, nonce.map(this::scripted).orElse(plain));
  }

  /** Styles that the application writes itself carry the nonce; scripts come as files only. */
  private String scripted(String nonce) {
    return policy(
        "script-src 'self'; style-src 'self' 'nonce-"
            + nonce
            + "'; connect-src 'self'; font-src 'self'; manifest-src 'self'",
        targets);
  }

  private static String policy(String loads, String targets) {
    return "default-src 'none'; "
        + loads
        + "; img-src 'self' data:; base-uri 'none'; form-action "
        + targets
        + "; frame-ancestors 'none'";
  }

  /** The pay button posts to us and is sent on to Khalti, so its page is a form target too. */
  private static String targets(URI gateway) {
    String host = gateway.getHost();
    boolean khaltis = "khalti.com".equals(host) || host.endsWith(".khalti.com");
    String standIn = khaltis ? "" : " " + gateway.getScheme() + "://" + host + ":*";
    return "'self' https://khalti.com https://*.khalti.com" + standIn;
  }
}
