package np.shulka.bootstrap;

import np.shulka.application.partner.UnknownSecretKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what helps instead of printing a stack trace. */
final class UnknownSecretKeyAnalyzer extends AbstractFailureAnalyzer<UnknownSecretKey> {
  @Override
  protected FailureAnalysis analyze(Throwable root, UnknownSecretKey cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Let SHULKA_WEBHOOKS_SECRET_KEYS have that key too, behind the newest one"
            + " (docs/configuration.md; without that setting it is in the data folder).",
        cause);
  }
}
