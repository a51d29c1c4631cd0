package np.shulka.adapters.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * A problem as RFC 9457 has it.
 *
 * @param code the stable name that programs may rely on
 * @param members what this sort of problem tells besides
 */
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonAnyGetter Map<String, Object> members) {
  /** What the type of a problem starts with; its code follows. */
  public static final String TYPE = "urn:shulka:problem:";

  static ProblemView of(int status, String code, String detail, String instance) {
    return of(status, code, detail, instance, Map.of());
  }

  static ProblemView of(
      int status, String code, String detail, String instance, Map<String, Object> members) {
    return new ProblemView(TYPE + code, title(code), status, detail, instance, code, members);
  }

  /** The code in words. */
  public static String title(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
