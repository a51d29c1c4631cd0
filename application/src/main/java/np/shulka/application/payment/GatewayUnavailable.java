package np.shulka.application.payment;

import java.time.Duration;
import np.shulka.application.work.Problem;

/**
 * The gateway cannot be reached, is overloaded, or is not being asked for now. Says nothing about
 * money.
 */
public final class GatewayUnavailable extends Problem {
  private static final long serialVersionUID = 1L;
  private final Duration retryAfter;

  public GatewayUnavailable(String detail, Duration retryAfter) {
    super(detail);
    this.retryAfter = retryAfter;
  }

  public GatewayUnavailable(String detail, Duration retryAfter, Throwable cause) {
    super(detail, cause);
    this.retryAfter = retryAfter;
  }

  /** When asking again may make sense. */
  public Duration retryAfter() {
    return retryAfter;
  }

  @Override
  public Kind kind() {
    return Kind.UNAVAILABLE;
  }

  @Override
  public String code() {
    return "gateway-unavailable";
  }
}
