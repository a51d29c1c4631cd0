package np.shulka.adapters.web.partner;

import org.jspecify.annotations.Nullable;

/** What a caller says in the header of that name (RFC 9110, 13.1.2). */
final class IfNoneMatch {
  private static final String ANY = "*";

  private IfNoneMatch() {}

  /** Whether any state of what is named there is meant. */
  static boolean isAny(@Nullable String said) {
    return said != null && said.strip().equals(ANY);
  }
}
