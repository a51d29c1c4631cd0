package np.shulka.adapters.web.problem;

import java.util.List;

/** The request is well formed, but what it says cannot be. */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Violation> violations;

  public InvalidRequest(List<Violation> violations) {
    super("invalid request", null, false, false);
    this.violations = List.copyOf(violations);
  }

  public InvalidRequest(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  List<Violation> violations() {
    return violations;
  }
}
