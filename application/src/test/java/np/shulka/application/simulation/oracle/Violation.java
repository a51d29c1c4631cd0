package np.shulka.application.simulation.oracle;

import java.util.List;

/** Something that must always be true is not. An error, so that no use case can swallow it. */
public final class Violation extends Error {
  private static final long serialVersionUID = 1L;
  private final String oracle;
  private final transient List<?> subjects;

  /**
   * A violation.
   *
   * @param oracle which rule
   * @param subjects whom it is about, to find their steps in the history
   */
  public Violation(String oracle, String what, Object... subjects) {
    super(oracle + ": " + what);
    this.oracle = oracle;
    this.subjects = List.of(subjects);
  }

  public String oracle() {
    return oracle;
  }

  public List<?> subjects() {
    return subjects;
  }
}
