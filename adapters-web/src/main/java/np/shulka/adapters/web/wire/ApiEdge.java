package np.shulka.adapters.web.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import np.shulka.adapters.web.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what is too large or cannot be text, before anybody spends time on it. */
@Configuration(proxyBeanMethods = false)
class ApiEdge {
  private static final int LARGEST_BODY = 64 * 1024;

  /** Before the security chain, which stands at -100. */
  private static final int FIRST = -110;

  @Bean
  FilterRegistrationBean<EdgeFilter> apiEdgeFilter(ProblemWriter problems) {
    var registration = new FilterRegistrationBean<>(new EdgeFilter(problems));
    registration.addUrlPatterns("/api/*");
    registration.setOrder(FIRST);
    return registration;
  }

  /** The edge itself; costs nothing where a body has a length and there is no query. */
  static final class EdgeFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    EdgeFilter(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (!readable(request)) {
        problems.malformed(request, response);
      } else if (request.getContentLengthLong() > LARGEST_BODY) {
        problems.tooLarge(request, response);
      } else {
        chain.doFilter(limited(request), response);
      }
    }

    private static HttpServletRequest limited(HttpServletRequest request) {
      boolean ofUnknownLength = request.getHeader("Transfer-Encoding") != null;
      return ofUnknownLength ? new Limited(request) : request;
    }

    /** The container decodes a query late, and throws if it cannot. */
    private static boolean readable(HttpServletRequest request) {
      String query = request.getQueryString();
      if (query == null) return true;
      if (query.contains("%00")) return false;
      String type = request.getContentType();
      if (type != null && type.startsWith("application/x-www-form")) return true;
      try {
        return request.getParameterMap() != null;
      } catch (IllegalStateException undecodable) {
        return false;
      }
    }
  }

  /** A request whose body did not say how long it is. */
  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedBody(super.getInputStream(), LARGEST_BODY);
    }
  }
}
