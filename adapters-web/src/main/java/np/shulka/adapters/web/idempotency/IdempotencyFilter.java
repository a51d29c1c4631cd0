package np.shulka.adapters.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.adapters.web.wire.DecidedRequest;
import np.shulka.adapters.web.wire.RepeatedRequest;
import np.shulka.adapters.web.wire.SecretAnswer;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.HonourIdempotencyKey.Outcome;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.IdempotencyKeys.Answer;
import np.shulka.application.work.Problem;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a repeated POST the first answer again. Stands behind authorization, so that nobody spends
 * a key who may not call.
 */
@Component
final class IdempotencyFilter extends OncePerRequestFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final int LONGEST_PLACE = 400;

  private final HonourIdempotencyKey keys;
  private final ProblemWriter problems;

  IdempotencyFilter(HonourIdempotencyKey keys, ProblemWriter problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (RememberedRequest remembered = RememberedRequest.of(request)) {
      IdempotencyKeys.Key key =
          new IdempotencyKeys.Key(caller(request), value(request), remembered.fingerprint());
      ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
      switch (keys.honour(key, again -> run(remembered, again, held, chain))) {
        case Outcome.Done _ -> held.copyBodyToResponse();
        case Outcome.Replay(Answer answer) -> replay(answer, response);
        case Outcome.InUse _ -> problems.keyInUse(request, response);
        case Outcome.Reused _ -> problems.keyReused(request, response);
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (Problem
        | InvalidRequest
        | InvalidParameterException
        | MultipartException
        | IOException refused) {
      if (response.isCommitted()) throw refused;
      problems.write(request, response, refused);
    }
  }

  /** The answer is held back until it is stored. */
  private static Optional<Answer> run(
      HttpServletRequest request,
      boolean again,
      ContentCachingResponseWrapper held,
      FilterChain chain) {
    try {
      request.setAttribute(RepeatedRequest.ATTRIBUTE, again);
      chain.doFilter(request, held);
      return remembered(request, held);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException failed) {
      throw new IllegalStateException("a request failed behind its idempotency key", failed);
    }
  }

  /**
   * Remembered is what had an effect, or what the state of things decided; a typo is not, and
   * neither is a secret.
   */
  private static Optional<Answer> remembered(
      HttpServletRequest request, ContentCachingResponseWrapper response) {
    if (request.getAttribute(SecretAnswer.ATTRIBUTE) != null) return Optional.empty();
    int status = response.getStatus();
    boolean worth =
        switch (status) {
          case 404, 409, 422 -> true;
          case 400 -> request.getAttribute(DecidedRequest.ATTRIBUTE) != null;
          default -> status >= 200 && status < 300;
        };
    if (!worth) return Optional.empty();
    String type = Optional.ofNullable(response.getContentType()).orElse("application/json");
    String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    return Optional.of(new Answer(status, Map.of(HttpHeaders.CONTENT_TYPE, type), body));
  }

  private static void replay(Answer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Who is not known is told from others by what they call, which only they know the way to. */
  private static String caller(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof JwtAuthenticationToken known) {
      return known.getToken().getClaimAsString("iss") + " " + known.getName();
    }
    String path = request.getRequestURI();
    return "anybody " + path.substring(0, Math.min(path.length(), LONGEST_PLACE));
  }

  private static String value(HttpServletRequest request) {
    return IdempotencyKeyText.parse(String.valueOf(request.getHeader(HEADER)))
        .orElseThrow(() -> new InvalidRequest(HEADER, "is 1 to 255 printable ASCII characters"));
  }
}
