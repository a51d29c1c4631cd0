package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the embedded authorization server asks who somebody is; it says who there is to be. */
@Controller
@ConditionalOnProperty(name = "shulka.embedded.authorization-server", havingValue = "true")
final class SignInPage {
  private final Frame frame;

  SignInPage(Frame frame) {
    this.frame = frame;
  }

  @GetMapping("/login")
  ModelAndView show(HttpServletRequest request) {
    return frame
        .plain("sign-in", request)
        .addObject("action", frame.link(request, "/login"))
        .addObject("wrong", request.getParameterMap().containsKey("error"));
  }
}
