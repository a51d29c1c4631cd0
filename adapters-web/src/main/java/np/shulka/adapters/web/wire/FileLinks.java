package np.shulka.adapters.web.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link cannot say {@code Accept}, so {@code ?format=csv} says it: a browser stores a table of the
 * administration while it is sent, however long it is.
 */
@Configuration(proxyBeanMethods = false)
class FileLinks {
  /** What cannot be text was turned away before; who asks is looked at afterwards. */
  private static final int AFTER_THE_EDGE = -109;

  private static final Map<String, String> TYPES =
      Map.of("csv", "text/csv", "json", MediaType.APPLICATION_JSON_VALUE);

  @Bean
  FilterRegistrationBean<FormatFilter> fileLinksFilter() {
    var registration = new FilterRegistrationBean<>(new FormatFilter());
    registration.addUrlPatterns("/api/v1/admin/*");
    registration.setOrder(AFTER_THE_EDGE);
    return registration;
  }

  /** Puts what the address asks for where everything else reads it. */
  static final class FormatFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      @Nullable String type = wanted(request);
      chain.doFilter(type == null ? request : new Wanting(request, type), response);
    }

    private static @Nullable String wanted(HttpServletRequest request) {
      if (!HttpMethod.GET.matches(request.getMethod())) return null;
      @Nullable String format = request.getParameter("format");
      return format == null ? null : TYPES.get(format);
    }
  }

  /** The same request, wanting that type. */
  private static final class Wanting extends HttpServletRequestWrapper {
    private final String type;

    Wanting(HttpServletRequest request, String type) {
      super(request);
      this.type = type;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? type : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
          ? Collections.enumeration(List.of(type))
          : super.getHeaders(name);
    }
  }
}
