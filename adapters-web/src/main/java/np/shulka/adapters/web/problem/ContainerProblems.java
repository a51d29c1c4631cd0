package np.shulka.adapters.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before it reaches us is a problem too, not a page of its own. */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  /** Reports what nobody else has reported. */
  private static final class ProblemValve extends ErrorReportValve {
    private static final int ERRORS = 400;
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < ERRORS || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        write(response, json.writeValueAsString(ProblemAdvice.of(status, path(request))));
      } catch (IOException gone) {
        container.getLogger().debug("nobody was there to read the error", gone);
      }
    }

    /** A line that could not be read has no path. */
    private static String path(Request request) {
      String path = request.getRequestURI();
      return path == null || !path.startsWith("/") ? "/" : path;
    }

    private static void write(Response response, String body) throws IOException {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      Writer writer = response.getReporter();
      if (writer == null) return;
      writer.write(body);
      response.finishResponse();
    }
  }
}
