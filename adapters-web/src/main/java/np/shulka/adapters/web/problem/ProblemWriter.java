package np.shulka.adapters.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is: in filters and in the security chain. */
@Component
public final class ProblemWriter {
  private final ProblemAdvice advice;
  private final JsonMapper json = JsonMapper.builder().build();

  ProblemWriter(ProblemAdvice advice) {
    this.advice = advice;
  }

  /** What a controller that throws this would answer. */
  public ResponseEntity<ProblemView> explain(Exception exception, HttpServletRequest request) {
    return advice.explain(exception, request);
  }

  /** Answers as if a controller had thrown that. */
  public void write(HttpServletRequest request, HttpServletResponse response, Exception exception)
      throws IOException {
    write(response, advice.explain(exception, request));
  }

  public void unauthorized(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, 401, "unauthorized", "A valid bearer token is needed.");
  }

  public void forbidden(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, 403, "forbidden", "The token does not allow this.");
  }

  /** Nobody is signed in, or not any more. */
  public void signedOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, 401, "unauthorized", "Nobody is signed in, or not any more.");
  }

  /** The session may not do this. */
  public void notYours(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, 403, "forbidden", "Who is signed in may not do this.");
  }

  /** A session's cookie alone proves nothing: any site can make a browser send it. */
  public void unproven(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String detail = "Send what the cookie XSRF-TOKEN says as the header X-XSRF-TOKEN.";
    write(request, response, 403, "csrf-token-missing", detail);
  }

  public void tooLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, new BodyTooLarge());
  }

  /** Too often; when to come back is said already. */
  public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, 429, "rate-limited", "Too many requests; wait, then go on.");
  }

  /** The request cannot be understood at all. */
  public void malformed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(request, response, 400, "invalid-request", "The request is malformed.");
  }

  public void keyReused(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String detail = "This key came with another request before; take a new one.";
    write(request, response, 422, "idempotency-key-reused", detail);
  }

  public void keyInUse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Retry-After", "1");
    String detail = "The first request with this key is still running.";
    write(request, response, 409, "idempotency-key-in-use", detail);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, int status, String code, String why)
      throws IOException {
    write(
        response,
        ResponseEntity.status(status)
            .body(ProblemView.of(status, code, why, request.getRequestURI())));
  }

  private void write(HttpServletResponse response, ResponseEntity<ProblemView> answer)
      throws IOException {
    answer.getHeaders().toSingleValueMap().forEach(response::setHeader);
    // the edge stands before the chain that would say so
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setStatus(answer.getStatusCode().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    ProblemView problem = answer.getBody();
    if (problem == null) return;
    byte[] body = json.writeValueAsBytes(problem);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
