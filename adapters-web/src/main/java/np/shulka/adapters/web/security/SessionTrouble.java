package np.shulka.adapters.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.application.work.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions are in the database, so whoever has one is told when that cannot be reached. */
final class SessionTrouble extends OncePerRequestFilter {
  private final ProblemWriter problems;

  SessionTrouble(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Problem trouble) {
      if (response.isCommitted()) throw trouble;
      problems.write(request, response, trouble);
    }
  }
}
