package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A page for people who mistyped an address; programs get a problem. */
@Component
@Order(-1)
final class LostPage implements HandlerExceptionResolver {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Frame frame;

  LostPage(Frame frame) {
    this.frame = frame;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!(failure instanceof NoResourceFoundException) || !forPeople(request)) return null;
    ModelAndView page = frame.page("trouble", request).addObject("kind", "absent");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  /** Browsers name HTML when they open an address; scripts and style sheets they ask for do not. */
  private static boolean forPeople(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        && !request.getServletPath().startsWith("/api")
        && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
            .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE));
  }
}
