package np.shulka.adapters.web.wire;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The language that an address asks for; it stays with a person from page to page. */
public final class Language {
  public static final String PARAMETER = "lang";

  /** How programs may call it. */
  private static final String SPELT_OUT = "language";

  private Language() {}

  /** Nothing where the address names none, or one that is not ours. */
  public static @Nullable String asked(HttpServletRequest request) {
    try {
      String brief = request.getParameter(PARAMETER);
      String asked = brief == null ? request.getParameter(SPELT_OUT) : brief;
      return "ne".equals(asked) || "en".equals(asked) ? asked : null;
    } catch (IllegalStateException undecodable) {
      return null;
    }
  }

  /** That link of ours, in the language that was asked for. */
  public static String keep(HttpServletRequest request, String link) {
    String asked = asked(request);
    if (asked == null) return link;
    return link + (link.indexOf('?') < 0 ? '?' : '&') + PARAMETER + "=" + asked;
  }
}
