package np.shulka.adapters.web.problem;

import java.util.Map;
import np.shulka.application.work.Problem;

/** What a use case returned is a refusal; on the wire it is a problem like any other. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Problem.Kind kind;
  private final String code;
  private final transient Map<String, Object> members;

  private Refusal(Problem.Kind kind, String code, String detail, Map<String, Object> members) {
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.members = members;
  }

  /** There is no such thing, or it is somebody else's. */
  public static Refusal absent(String code, String detail) {
    return absent(code, detail, Map.of());
  }

  /** There is no such thing; the members tell which field named it. */
  public static Refusal absent(String code, String detail, Map<String, Object> members) {
    return new Refusal(Problem.Kind.NOT_FOUND, code, detail, members);
  }

  /** What was asked for cannot be; the members tell what of it. */
  public static Refusal invalid(String code, String detail, Map<String, Object> members) {
    return new Refusal(Problem.Kind.INVALID, code, detail, members);
  }

  /** The state forbids it. */
  public static Refusal conflict(String code, String detail) {
    return conflict(code, detail, Map.of());
  }

  /** The state forbids it; the members tell what the state is. */
  public static Refusal conflict(String code, String detail, Map<String, Object> members) {
    return new Refusal(Problem.Kind.CONFLICT, code, detail, members);
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Problem.Kind kind() {
    return kind;
  }

  String code() {
    return code;
  }

  Map<String, Object> members() {
    return members;
  }
}
