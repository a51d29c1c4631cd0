package np.shulka.adapters.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or after the controllers, and says as little as they do. */
@Controller
final class ErrorPage implements ErrorController {
  private static final int NOT_FOUND = 404;

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<ProblemView> error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : NOT_FOUND;
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String instance = path instanceof String uri ? uri : request.getRequestURI();
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemAdvice.of(status, instance));
  }
}
