package np.shulka.adapters.web.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Set;

/** What a problem looks like; its shape is that of {@code ProblemView}. */
final class ProblemSchema {
  static final String NAME = "Problem";

  private ProblemSchema() {}

  static Schema<?> problem() {
    Schema<?> violation =
        object("field", text("Which field"), "message", text("What is wrong with it"))
            .required(List.of("field", "message"));
    violation.addProperty(
        "code", text("A stable name for what is wrong; invalid where there is none"));
    violation.addProperty("least", integer().description("The least, where that is wrong"));
    violation.addProperty("most", integer().description("The most, where that is wrong"));
    Schema<?> problem =
        object(
            "type", text("urn:shulka:problem: and the code").format("uri"),
            "title", text("The code in words"));
    problem.addProperty("status", integer());
    problem.addProperty("detail", text("What happened, for people"));
    problem.addProperty("instance", text("The path that was called"));
    problem.addProperty("code", text("The stable name that programs may rely on"));
    problem.addProperty("errors", errors(violation));
    problem.addProperty("payment", payment());
    problem.addProperty("gatewayStatus", text("Khalti's own word, where a payment is not made"));
    problem.description("A problem as RFC 9457 has it");
    return problem.required(List.of("type", "title", "status", "detail", "instance", "code"));
  }

  private static Schema<?> object(String first, Schema<?> one, String second, Schema<?> other) {
    Schema<?> object = new ObjectSchema();
    object.setTypes(Set.of("object"));
    object.addProperty(first, one);
    object.addProperty(second, other);
    return object;
  }

  private static Schema<?> text(String description) {
    Schema<?> text = new StringSchema().description(description);
    text.setTypes(Set.of("string"));
    return text;
  }

  private static Schema<?> integer() {
    Schema<?> status = new IntegerSchema().format(null);
    status.setTypes(Set.of("integer"));
    return status;
  }

  private static Schema<?> errors(Schema<?> violation) {
    Schema<?> errors =
        new ArraySchema().items(violation).description("What is wrong with which field");
    errors.setTypes(Set.of("array"));
    return errors;
  }

  private static Schema<?> payment() {
    return new Schema<>().$ref("#/components/schemas/Payment");
  }
}
