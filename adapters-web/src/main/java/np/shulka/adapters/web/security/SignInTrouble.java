package np.shulka.adapters.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import np.shulka.adapters.web.wire.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever cannot sign in sees a page that says so, whatever the reason was. */
final class SignInTrouble extends OncePerRequestFilter {
  /** Where it is said. */
  static final String PAGE = SignOut.PAGE + "?problem=sign-in";

  private static final Logger LOG = LoggerFactory.getLogger(SignInTrouble.class);

  private final PublicUrl links;

  SignInTrouble(PublicUrl links) {
    this.links = links;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException trouble) {
      if (response.isCommitted()) throw trouble;
      LOG.warn("signing in or out does not work", trouble);
      response.reset();
      tell(response, links);
    }
  }

  /** Sends a browser to the page that says so. */
  static void tell(HttpServletResponse response, PublicUrl links) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, links.path(PAGE));
  }
}
