package np.shulka.application.work;

/** Somebody else changed the same thing first: reload, decide again. Nothing was written. */
public final class LostRace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LostRace(String what) {
    super("lost the race for " + what);
  }

  public LostRace(String what, Throwable cause) {
    super("lost the race for " + what, cause);
  }
}
