package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.adapters.web.wire.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Problems as a page: what happened, that the money is safe, and what to do. */
@ControllerAdvice(
    assignableTypes = {StatusPage.class, PayPage.class, LandingPage.class, SignInPage.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageTrouble {
  private final ProblemWriter problems;
  private final Frame frame;

  PageTrouble(ProblemWriter problems, Frame frame) {
    this.problems = problems;
    this.frame = frame;
  }

  @ExceptionHandler
  ModelAndView on(Exception exception, HttpServletRequest request, HttpServletResponse response) {
    var known = problems.explain(exception, request);
    HttpStatusCode status = known.getStatusCode();
    String retryAfter = known.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    if (retryAfter != null) response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
    String kind = status.is5xxServerError() ? (retryAfter == null ? "broken" : "later") : "absent";
    ModelAndView page = page(request).addObject("kind", kind).addObject("again", again(request));
    page.setStatus(status);
    return page;
  }

  /** The application would draw the page anew, and what became of a button would not be said. */
  private ModelAndView page(HttpServletRequest request) {
    boolean opened = request.getMethod().equals(HttpMethod.GET.name());
    return opened ? frame.page("trouble", request) : frame.plain("trouble", request);
  }

  /** The page itself, by GET; a path of ours, so nobody can be led away. */
  private static String again(HttpServletRequest request) {
    return Language.keep(request, request.getRequestURI());
  }
}
