package np.shulka.adapters.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import np.shulka.adapters.web.wire.DecidedRequest;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** The only place that knows which problem has which HTTP status. */
@RestControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** Long enough for a database to come back, short enough for somebody who waits. */
  private static final Duration RETRY_STORE = Duration.ofSeconds(5);

  private static final String UNMET = "What the request asks first does not hold.";

  private static final String TOO_LARGE =
      "A body has at most 64 KiB, a settlement file what shulka.reconciliation.largest-file says.";

  private static final Duration RETRY_RACE = Duration.ofSeconds(1);

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemView> on(Exception exception, HttpServletRequest request) {
    // Nobody is there to read an answer.
    if (clientIsGone(exception)) return null;
    return explain(exception, request);
  }

  /** A gateway or a database that hung up has the same causes, but its caller still waits. */
  private static boolean clientIsGone(Exception exception) {
    boolean ofTheClient =
        exception instanceof IOException || exception instanceof HttpMessageConversionException;
    return ofTheClient && DisconnectedClientHelper.isClientDisconnectedException(exception);
  }

  private static ResponseEntity<ProblemView> refusal(Refusal refused, HttpServletRequest request) {
    request.setAttribute(DecidedRequest.ATTRIBUTE, true);
    return answer(
        ProblemView.of(
            status(refused.kind()),
            refused.code(),
            refused.detail(),
            request.getRequestURI(),
            refused.members()));
  }

  ResponseEntity<ProblemView> explain(Exception exception, HttpServletRequest request) {
    String instance = request.getRequestURI();
    if (Unreadable.tooLarge(exception)) {
      return answer(of(413, instance));
    }
    return switch (exception) {
      case Problem problem -> problem(problem, instance);
      case Refusal refused -> refusal(refused, request);
      case InvalidRequest invalid ->
          invalid("The request is not valid.", invalid.violations(), instance);
      case HttpMessageNotReadableException unreadable ->
          invalid(Unreadable.detail(unreadable), Unreadable.violations(unreadable), instance);
      case MethodArgumentTypeMismatchException mismatch ->
          invalid(
              "The request is not valid.",
              List.of(new Violation(mismatch.getName(), WrongType.of(mismatch.getRequiredType()))),
              instance);
      case InvalidParameterException form -> answer(of(form.getErrorCode(), instance));
      case MultipartException _ -> answer(of(400, instance));
      case LostRace _ -> busy(instance);
      case RequestRejectedException _ -> invalid("The request is malformed.", List.of(), instance);
      case ErrorResponse framework -> framework(framework, request);
      default -> bug(exception, request);
    };
  }

  private static ResponseEntity<ProblemView> problem(Problem problem, String instance) {
    int status = status(problem.kind());
    String detail = sentence(String.valueOf(problem.getMessage()));
    ProblemView view = ProblemView.of(status, problem.code(), detail, instance);
    return switch (problem) {
      case GatewayUnavailable gateway -> later(view, gateway.retryAfter());
      case Problem other when other.kind() == Problem.Kind.UNAVAILABLE -> later(view, RETRY_STORE);
      case Problem _ -> answer(view);
    };
  }

  static int status(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> 404;
      case INVALID -> 400;
      case CONFLICT -> 409;
      case BAD_GATEWAY -> 502;
      case UNAVAILABLE -> 503;
    };
  }

  private static ResponseEntity<ProblemView> invalid(
      String detail, List<Violation> violations, String instance) {
    Map<String, Object> members = Map.of("errors", violations);
    return answer(ProblemView.of(400, "invalid-request", detail, instance, members));
  }

  private static ResponseEntity<ProblemView> busy(String instance) {
    String detail = "Too many changes at once; nothing was done.";
    return later(ProblemView.of(503, "busy", detail, instance), RETRY_RACE);
  }

  private ResponseEntity<ProblemView> framework(ErrorResponse error, HttpServletRequest request) {
    int status = error.getStatusCode().value();
    String instance = request.getRequestURI();
    if (error instanceof MissingServletRequestParameterException missing) {
      List<Violation> violations =
          List.of(new Violation(missing.getParameterName(), "is required"));
      return invalid("The request is not valid.", violations, instance);
    }
    if (status >= 500 && error instanceof Exception exception) return bug(exception, request);
    return ResponseEntity.status(status)
        .headers(error.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(of(status, instance));
  }

  /** What can be said where nothing but the status is known. */
  static ProblemView of(int status, String instance) {
    return switch (status) {
      case 401 -> view(status, "unauthorized", "A valid bearer token is needed.", instance);
      case 403 -> view(status, "forbidden", "This is not allowed.", instance);
      case 404 -> view(status, "not-found", "There is nothing here.", instance);
      case 405 -> view(status, "method-not-allowed", "This method is not possible here.", instance);
      case 406 -> view(status, "not-acceptable", "Only JSON is to be had here.", instance);
      case 412 -> view(status, "precondition-failed", UNMET, instance);
      case 413 -> view(status, "body-too-large", TOO_LARGE, instance);
      case 415 -> view(status, "unsupported-media-type", "The body has to be JSON.", instance);
      case 429 -> view(status, "too-many-requests", "Not so fast, please.", instance);
      case 503 -> view(status, "unavailable", "Not possible for now.", instance);
      default ->
          status >= 500
              ? view(500, "internal-error", "Something went wrong on our side.", instance)
              : view(status, "invalid-request", "The request is malformed.", instance);
    };
  }

  private static ProblemView view(int status, String code, String detail, String instance) {
    return ProblemView.of(status, code, detail, instance);
  }

  /** Somebody has to look; the path is left out of the log, because it may hold a pay token. */
  private static ResponseEntity<ProblemView> bug(Exception exception, HttpServletRequest request) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.error("{} {} failed, incident {}", request.getMethod(), pattern, id, exception);
    String detail = "Something went wrong on our side. Incident " + id + ".";
    return answer(ProblemView.of(500, "internal-error", detail, request.getRequestURI()));
  }

  private static ResponseEntity<ProblemView> later(ProblemView problem, Duration after) {
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return ResponseEntity.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<ProblemView> answer(ProblemView problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
