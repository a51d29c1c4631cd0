package np.shulka.application.work;

/**
 * The database cannot be reached. If it happened at a commit, the outcome is unknown, not failed.
 */
public final class StoreUnavailable extends Problem {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(Throwable cause) {
    super("the database cannot be reached", cause);
  }

  @Override
  public Kind kind() {
    return Kind.UNAVAILABLE;
  }

  @Override
  public String code() {
    return "database-unavailable";
  }
}
