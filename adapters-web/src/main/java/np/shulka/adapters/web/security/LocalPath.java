package np.shulka.adapters.web.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place of ours to go back to; whoever names another site goes home. */
final class LocalPath {
  static final String HOME = "/";

  /** No second slash and no backslash, which browsers take for one, and nothing they leave out. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,2000}");

  private LocalPath() {}

  static String of(@Nullable String wanted) {
    return wanted != null && OURS.matcher(wanted).matches() ? wanted : HOME;
  }
}
