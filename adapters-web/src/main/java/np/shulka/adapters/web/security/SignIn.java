package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import np.shulka.adapters.web.wire.PublicUrl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a page sends whoever has to sign in; they come back to where they were. */
@Controller
@ConditionalOnProperty("shulka.sign-in.client-id")
final class SignIn {
  static final String PATH = "/session/login";

  /** Where a session keeps the way back. */
  static final String BACK = "shulka.back";

  /** So long may somebody take to sign in. */
  private static final int PATIENCE = 15 * 60;

  private final PublicUrl links;

  SignIn(PublicUrl links) {
    this.links = links;
  }

  /** Writes the answer by itself: it must not be on its way before the session is kept. */
  @GetMapping(PATH)
  void begin(HttpServletRequest request, HttpServletResponse response) {
    String back = LocalPath.of(request.getParameter("return"));
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known instanceof JwtAuthenticationToken) {
      see(response, back);
      return;
    }
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval(PATIENCE);
    session.setAttribute(BACK, back);
    see(response, links.path("/oauth2/authorization/" + SignInClient.ID));
  }

  private static void see(HttpServletResponse response, String place) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, place);
  }
}
