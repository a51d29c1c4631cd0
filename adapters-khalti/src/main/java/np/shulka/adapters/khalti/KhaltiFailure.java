package np.shulka.adapters.khalti;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayKnowsNothing;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.work.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to Khalti gave nothing, told apart by what to do about it. Never leaves this package,
 * and carries no stack trace: under an outage there are thousands of them.
 */
abstract sealed class KhaltiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private KhaltiFailure(String detail, @Nullable Throwable cause) {
    super(detail, cause, false, false);
  }

  /** What the caller of the port gets to know. */
  abstract Problem asProblem(Duration usualRetryAfter);

  String detail() {
    return String.valueOf(getMessage());
  }

  /** No answer, or one that says to come back later. Counts against Khalti's health. */
  static final class Down extends KhaltiFailure {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration retryAfter;

    Down(String detail, Throwable cause) {
      super(detail, cause);
      this.retryAfter = null;
    }

    /** Khalti answered that it cannot, perhaps with the time after which it can. */
    Down(String detail, Optional<Duration> retryAfter) {
      super(detail, null);
      this.retryAfter = retryAfter.orElse(null);
    }

    /** Whether Khalti itself said when to come back; then we do not come sooner. */
    boolean toldWhenToComeBack() {
      return retryAfter != null;
    }

    @Override
    Problem asProblem(Duration usualRetryAfter) {
      Duration after = retryAfter == null ? usualRetryAfter : retryAfter;
      Throwable cause = getCause();
      return cause == null
          ? new GatewayUnavailable(detail(), after)
          : new GatewayUnavailable(detail(), after, cause);
    }
  }

  /** An answer that cannot be read. Counts against Khalti's health. */
  static final class Garbled extends KhaltiFailure {
    private static final long serialVersionUID = 1L;

    Garbled(String detail) {
      super(detail, null);
    }

    @Override
    Problem asProblem(Duration usualRetryAfter) {
      return new GatewayAnswerUnusable(detail());
    }
  }

  /** Khalti is well and says no to this request. */
  static final class Refused extends KhaltiFailure {
    private static final long serialVersionUID = 1L;

    private final boolean absent;

    /**
     * With what Khalti said.
     *
     * @param absent whether it is that there is no such thing
     */
    Refused(String detail, boolean absent) {
      super(detail, null);
      this.absent = absent;
    }

    @Override
    Problem asProblem(Duration usualRetryAfter) {
      return absent ? new GatewayKnowsNothing(detail()) : new GatewayAnswerUnusable(detail());
    }
  }

  /** Khalti is well and does not accept our key: every further call is in vain. */
  static final class KeyRefused extends KhaltiFailure {
    private static final long serialVersionUID = 1L;

    KeyRefused(int code) {
      super(
          String.format(
                  Locale.ROOT,
                  "Khalti does not accept our secret key (HTTP %d); likely one of: KHALTI_SECRET_KEY is not the",
                  code)
              + " live_secret_key of the merchant dashboard that belongs to KHALTI_BASE_URL, it is a"
              + " sandbox key on the production host or the other way round, or it was revoked",
          null);
    }

    @Override
    Problem asProblem(Duration usualRetryAfter) {
      return new GatewayAnswerUnusable(detail());
    }
  }
}
