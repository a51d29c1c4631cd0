package np.shulka.bootstrap.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the missing settings instead of printing a stack trace. */
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MissingSettings cause) {
    return new FailureAnalysis(
        "Shulka does not start in this mode without these settings:\n" + cause.getMessage(),
        "Set them as environment variables, or leave SHULKA_MODE away to use the embedded parts.",
        cause);
  }
}
