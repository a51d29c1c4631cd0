package np.shulka.adapters.web.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import np.shulka.adapters.web.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what is too large or cannot be text, before anybody spends time on it. */
@Configuration(proxyBeanMethods = false)
class ApiEdge {
  private static final int LARGEST_BODY = 64 * 1024;
  private static final String FILES = "/api/v1/admin/reconciliations";
  private static final String MULTIPART = "multipart/";

  /** Before the security chain, which stands at -100. */
  private static final int FIRST = -110;

  @Bean
  FilterRegistrationBean<EdgeFilter> apiEdgeFilter(
      ProblemWriter problems,
      @Value("${shulka.reconciliation.largest-file:100MB}") DataSize largestFile) {
    var registration = new FilterRegistrationBean<>(new EdgeFilter(problems, largestFile));
    registration.addUrlPatterns("/api/*");
    registration.setOrder(FIRST);
    return registration;
  }

  /** The edge itself; costs nothing where a body has a length and there is no query. */
  static final class EdgeFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private final DataSize largestFile;

    EdgeFilter(ProblemWriter problems, DataSize largestFile) {
      this.problems = problems;
      this.largestFile = largestFile;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (!readable(request)) {
        problems.malformed(request, response);
      } else if (request.getContentLengthLong() > largest(request)) {
        problems.tooLarge(request, response);
      } else {
        chain.doFilter(limited(request), response);
      }
    }

    private HttpServletRequest limited(HttpServletRequest request) {
      boolean ofUnknownLength = request.getHeader("Transfer-Encoding") != null;
      return ofUnknownLength ? new Limited(request, largest(request)) : request;
    }

    /** A file goes by as it is read, and is read only for who may send one. */
    private long largest(HttpServletRequest request) {
      boolean file =
          FILES.equals(request.getRequestURI())
              && (isOf(request, "text/csv") || isOf(request, MULTIPART));
      return file ? largestFile.toBytes() : LARGEST_BODY;
    }

    private static boolean isOf(HttpServletRequest request, String kind) {
      String type = request.getContentType();
      return type != null && type.startsWith(kind);
    }

    /** The container decodes a query late, and throws if it cannot. */
    private static boolean readable(HttpServletRequest request) {
      String query = request.getQueryString();
      if (query == null) return true;
      if (query.contains("%00")) return false;
      // the parameters of these are in the body, which is read for nobody yet
      if (isOf(request, "application/x-www-form") || isOf(request, MULTIPART)) return true;
      try {
        return request.getParameterMap() != null;
      } catch (IllegalStateException undecodable) {
        return false;
      }
    }
  }

  /** A request whose body did not say how long it is. */
  private static final class Limited extends HttpServletRequestWrapper {
    private final long most;

    Limited(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedBody(super.getInputStream(), most);
    }
  }
}
