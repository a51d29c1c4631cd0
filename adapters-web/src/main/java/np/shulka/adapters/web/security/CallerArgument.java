package np.shulka.adapters.web.security;

import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.wire.StrictText;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for its {@link Caller}. */
@Configuration(proxyBeanMethods = false)
class CallerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PHONE = 32;

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(authentication instanceof JwtAuthenticationToken known)) {
      throw new IllegalStateException("a caller whom nobody knows got past the security chain");
    }
    return caller(known);
  }

  static Caller caller(JwtAuthenticationToken known) {
    return new Caller(new Subject(known.getName()), contact(known.getToken()));
  }

  private static Contact contact(Jwt token) {
    return new Contact(
        text(token, "name", LONGEST_NAME),
        text(token, "email", LONGEST_EMAIL),
        text(token, "phone_number", LONGEST_PHONE));
  }

  /** What is too long to be true is left out, not cut. */
  private static Optional<String> text(Jwt token, String claim, int longest) {
    if (!(token.getClaims().get(claim) instanceof String text)) return Optional.empty();
    return Optional.of(text.strip())
        .filter(value -> !value.isEmpty() && value.length() <= longest)
        .filter(StrictText::storable);
  }
}
