package np.shulka.adapters.web.wire;

import java.net.URI;
import np.shulka.domain.invoice.PayToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where browsers reach us; never taken from a request. */
@Component
public final class PublicUrl {
  private final String root;

  PublicUrl(@Value("${shulka.public-url:http://localhost:8080}") URI root) {
    String text = root.toString();
    this.root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The permanent pay link of an invoice. */
  public String payLink(PayToken token) {
    return root + "/pay/" + token.value();
  }

  /** That page of ours, for those who are elsewhere. */
  public String absolute(String path) {
    return root + path;
  }

  /** The path under which a proxy may have put us; mostly empty. */
  public String path(String path) {
    String prefix = URI.create(root).getRawPath();
    return (prefix == null ? "" : prefix) + path;
  }
}
