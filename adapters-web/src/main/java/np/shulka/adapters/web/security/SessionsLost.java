package np.shulka.adapters.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.work.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around the filter that keeps sessions: a new one that could not be kept is no sign-in, and nobody
 * is told that it was one. People see the page that says so, programs a 503.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
final class SessionsLost extends OncePerRequestFilter {
  private final ProblemWriter problems;
  private final PublicUrl links;

  SessionsLost(ProblemWriter problems, PublicUrl links) {
    this.problems = problems;
    this.links = links;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Problem trouble) {
      if (response.isCommitted()) throw trouble;
      response.reset();
      if (isByPerson(request)) SignInTrouble.tell(response, links);
      else problems.write(request, response, trouble);
    }
  }

  /** Where browsers go by themselves, and not a script. */
  private static boolean isByPerson(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(SignIn.PATH)
        || path.startsWith("/oauth2/authorization/")
        || path.startsWith("/login/oauth2/code/");
  }
}
