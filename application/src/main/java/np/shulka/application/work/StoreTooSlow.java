package np.shulka.application.work;

/**
 * The database gave up on what would have taken too long. Nothing of it was written; less at once,
 * or the same later, may do.
 */
public final class StoreTooSlow extends Problem {
  private static final long serialVersionUID = 1L;

  public StoreTooSlow(Throwable cause) {
    super("the database took too long", cause);
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
