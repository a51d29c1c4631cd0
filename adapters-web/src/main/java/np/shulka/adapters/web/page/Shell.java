package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Pages that only the application has; without scripts they say where else to go. */
@Controller
final class Shell {
  private final WebApplication application;
  private final Frame frame;

  Shell(WebApplication application, Frame frame) {
    this.application = application;
    this.frame = frame;
  }

  @GetMapping({
    "/plans",
    "/plans/**",
    "/checkout/**",
    "/me",
    "/me/**",
    "/admin",
    "/admin/**",
    "/accessibility",
    "/signed-out"
  })
  ModelAndView show(HttpServletRequest request) throws NoResourceFoundException {
    if (application.files().isPresent()) return frame.page("shell", request);
    throw new NoResourceFoundException(
        HttpMethod.GET, request.getRequestURI(), request.getServletPath());
  }
}
