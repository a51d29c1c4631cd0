package np.shulka.application.work;

/**
 * The world is not as the caller thinks, or a server is missing; carries what a caller may be told.
 */
public abstract class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected Problem(String detail) {
    super(detail);
  }

  protected Problem(String detail, Throwable cause) {
    super(detail, cause);
  }

  /**
   * Whether nothing that was being worked on is to blame for a failure. Of one of them it may be
   * the fault that a statement takes too long.
   */
  public static boolean isNobodysFault(RuntimeException failed) {
    return failed instanceof Problem && !(failed instanceof StoreTooSlow);
  }

  public abstract Kind kind();

  /** The stable, kebab-case name that programs may rely on. */
  public abstract String code();

  /** What sort of thing went wrong; the web layer maps each kind to one HTTP status. */
  public enum Kind {
    /** Absent, or not the caller's. */
    NOT_FOUND,
    /** What was asked for cannot be. */
    INVALID,
    /** The state forbids it. */
    CONFLICT,
    /** A server that we need cannot be reached; nothing changed, trying later may help. */
    UNAVAILABLE,
    /** A server that we need answered nonsense; nothing changed. */
    BAD_GATEWAY
  }
}
