package np.shulka.application.partner;

import np.shulka.application.work.Problem;

/** The log of events does not take any now; nothing is lost, they are published later. */
public final class LogUnavailable extends Problem {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(Throwable cause) {
    super("the log of events does not take any: " + cause.getClass().getSimpleName(), cause);
  }

  @Override
  public Kind kind() {
    return Kind.UNAVAILABLE;
  }

  @Override
  public String code() {
    return "event-log-unavailable";
  }
}
