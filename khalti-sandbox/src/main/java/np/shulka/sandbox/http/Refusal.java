package np.shulka.sandbox.http;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** That a request is answered with an error instead of what it asked for. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  public Refusal(int status, ObjectNode body) {
    super(body.toString(), null, false, false);
    this.status = status;
    this.body = body;
  }

  /** One sentence about the whole request. */
  public static Refusal detail(int status, String detail, String errorKey) {
    return new Refusal(status, Json.object().put("detail", detail).put("error_key", errorKey));
  }

  /** One sentence about the caller, as the gate in front of all calls words it. */
  public static Refusal unauthorized(String detail) {
    return new Refusal(401, Json.object().put("detail", detail).put("status_code", 401));
  }

  public static Refusal notFound() {
    return detail(404, "Not found.", "validation_error");
  }

  /** What is wrong with each field. */
  public static Refusal fields(Map<String, List<String>> errors) {
    ObjectNode body = Json.object();
    errors.forEach((field, messages) -> messages.forEach(body.withArray(field)::add));
    return new Refusal(400, body.put("error_key", "validation_error"));
  }

  public static Refusal field(String field, String message) {
    return fields(Map.of(field, List.of(message)));
  }

  public Reply reply() {
    return Reply.json(status, body);
  }
}
