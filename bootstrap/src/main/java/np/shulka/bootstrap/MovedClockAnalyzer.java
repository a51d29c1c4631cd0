package np.shulka.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what helps instead of printing a stack trace. */
final class MovedClockAnalyzer extends AbstractFailureAnalyzer<MovedClock> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MovedClock cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Let SPRING_DATASOURCE_URL name a database whose clock was never moved.",
        cause);
  }
}
