package np.shulka.adapters.web.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a POST takes no body, none or {@code {}} is what it takes: what somebody says there would
 * be overlooked.
 */
@Configuration(proxyBeanMethods = false)
class BodilessPosts implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new Reading(ApiJson.strict())).addPathPatterns("/api/**");
  }

  /** What is there to be said. */
  record Nothing() {}

  /** Reads what nobody else does. */
  private record Reading(JsonMapper json) implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws IOException {
      if (!"POST".equals(request.getMethod()) || !isJson(request)) return true;
      if (!(handler instanceof HandlerMethod method) || takesBody(method)) return true;
      byte[] body = request.getInputStream().readAllBytes();
      if (body.length > 0) read(body, request);
      return true;
    }

    private void read(byte[] body, HttpServletRequest request) {
      try {
        json.readValue(body, Nothing.class);
      } catch (JacksonException said) {
        var input = new ServletServerHttpRequest(request);
        throw new HttpMessageNotReadableException("more than nothing", said, input);
      }
    }

    /** A form is read by the container. */
    private static boolean isJson(HttpServletRequest request) {
      String type = request.getContentType();
      return type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean takesBody(HandlerMethod method) {
      return Arrays.stream(method.getMethodParameters())
          .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
  }
}
