package np.shulka.adapters.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import np.shulka.adapters.web.problem.ProblemView;
import np.shulka.adapters.web.problem.Refuses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes for every call how it can go wrong. */
@Component
final class Answers implements GlobalOperationCustomizer {
  private static final Set<String> RETRIED = Set.of("409", "503");

  /** What has the same code in every call that has it. */
  private static final Map<String, String> EVERYWHERE =
      new TreeMap<>(
          Map.of(
              "400", "invalid-request",
              "401", "unauthorized",
              "406", "not-acceptable",
              "413", "body-too-large",
              "415", "unsupported-media-type",
              "422", "idempotency-key-reused",
              "500", "internal-error"));

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Map<String, Set<String>> codes = new TreeMap<>();
    everywhere(codes, operation);
    if (operation.getParameters() != null)
      operation.getParameters().forEach(PageParameters::describe);
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(ApiDescription.idempotencyKey());
      posting(codes);
    }
    if (method.hasMethodAnnotation(PutMapping.class)) sending(codes);
    Refuses refuses = method.getMethodAnnotation(Refuses.class);
    if (refuses != null) {
      for (String problem : refuses.value()) {
        String[] words = problem.split(" ", 2);
        add(codes, words[0], words[1]);
      }
    }
    codes.forEach(
        (status, names) ->
            operation
                .getResponses()
                .addApiResponse(
                    status,
                    EVERYWHERE.containsKey(status)
                        ? new ApiResponse().$ref("#/components/responses/" + status)
                        : answer(status, names)));
    return operation;
  }

  /** The answers that are described once. */
  static Map<String, ApiResponse> shared() {
    Map<String, ApiResponse> shared = new TreeMap<>();
    EVERYWHERE.forEach((status, code) -> shared.put(status, answer(status, Set.of(code))));
    return shared;
  }

  private static void everywhere(Map<String, Set<String>> codes, Operation operation) {
    boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    add(codes, "400", "invalid-request");
    if (!open) add(codes, "401", "unauthorized");
    add(codes, "406", "not-acceptable");
    add(codes, "500", "internal-error");
    add(codes, "503", "database-unavailable");
  }

  private static void posting(Map<String, Set<String>> codes) {
    add(codes, "409", "idempotency-key-in-use");
    add(codes, "422", "idempotency-key-reused");
    sending(codes);
  }

  private static void sending(Map<String, Set<String>> codes) {
    add(codes, "413", "body-too-large");
    add(codes, "415", "unsupported-media-type");
    add(codes, "503", "busy");
  }

  private static void add(Map<String, Set<String>> codes, String status, String code) {
    codes.computeIfAbsent(status, _ -> new TreeSet<>()).add(code);
  }

  private static ApiResponse answer(String status, Set<String> codes) {
    MediaType problem = new MediaType();
    problem.schema(new Schema<>().$ref("#/components/schemas/" + ProblemSchema.NAME));
    codes.forEach(code -> problem.addExamples(code, example(status, code)));
    ApiResponse answer =
        new ApiResponse()
            .description(
                codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")))
            .content(new Content().addMediaType("application/problem+json", problem));
    if (RETRIED.contains(status)) answer.addHeaderObject("Retry-After", retryAfter());
    return answer;
  }

  private static Header retryAfter() {
    Schema<?> seconds = new IntegerSchema().format(null);
    seconds.setTypes(Set.of("integer"));
    return new Header()
        .description("In how many seconds asking again may help, where it may")
        .schema(seconds);
  }

  private static Example example(String status, String code) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", ProblemView.TYPE + code);
    problem.put("title", ProblemView.title(code));
    problem.put("status", Integer.valueOf(status));
    problem.put("detail", "What happened, for people.");
    problem.put("instance", "/api/v1/...");
    problem.put("code", code);
    return new Example().value(problem);
  }
}
