package np.shulka.bootstrap;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What an adapter refuses names the setting to change, so it is said alone, without a stack trace
 * and before Spring says in which of its beans that was.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingNamedAnalyzer implements FailureAnalyzer {
  private static final Pattern SETTING = Pattern.compile("\\b(?:SHULKA|KHALTI)(?:_[A-Z0-9]+)+\\b");

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOurs(cause)) return said(cause);
    }
    return null;
  }

  private static FailureAnalysis said(Throwable refusal) {
    return new FailureAnalysis(
        String.valueOf(refusal.getMessage()),
        "Change that setting; docs/configuration.md says what it takes.",
        refusal);
  }

  /** Spring quotes what it caught in messages of its own, which are of other types. */
  private static boolean isOurs(Throwable cause) {
    boolean plain =
        cause.getClass() == IllegalStateException.class
            || cause.getClass() == IllegalArgumentException.class;
    return plain && SETTING.matcher(String.valueOf(cause.getMessage())).find();
  }
}
