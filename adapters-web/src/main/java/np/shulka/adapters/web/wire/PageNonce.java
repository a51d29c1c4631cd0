package np.shulka.adapters.web.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A word made for one answer: styles that carry it are ours. A page asks for one if scripts of ours
 * run on it; the answer's policy allows scripts only then.
 */
public final class PageNonce {
  private static final String ATTRIBUTE = "np.shulka.page-nonce";
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PageNonce() {}

  /** The one of this answer, made when it is first asked for. */
  public static String make(HttpServletRequest request) {
    return made(request)
        .orElseGet(
            () -> {
              byte[] bytes = new byte[BYTES];
              RANDOM.nextBytes(bytes);
              String nonce = Base64.getEncoder().encodeToString(bytes);
              request.setAttribute(ATTRIBUTE, nonce);
              return nonce;
            });
  }

  /** The one that a page asked for. */
  public static Optional<String> made(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Object::toString);
  }
}
