package np.shulka.adapters.web.security;

import np.shulka.adapters.web.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API for programs takes bearer tokens and nothing else: {@link BrowserSecurity} is for
 * sessions.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  private final ProblemWriter problems;

  ApiSecurity(ProblemWriter problems) {
    this.problems = problems;
  }

  @Bean
  @Order(10)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      JwtDecoder tokens,
      PartnerGate partners,
      @Qualifier("idempotencyFilter") OncePerRequestFilter idempotency,
      @Value("${shulka.security.roles-claim:roles}") String rolesClaim) {
    AuthenticationEntryPoint unauthorized = unauthorized();
    AccessDeniedHandler forbidden = (request, response, _) -> problems.forbidden(request, response);
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(Places::of)
        .oauth2ResourceServer(
            it ->
                it.authenticationEntryPoint(unauthorized)
                    .accessDeniedHandler(forbidden)
                    .jwt(
                        jwt ->
                            jwt.decoder(new RememberedTokens(tokens))
                                .jwtAuthenticationConverter(new TokenAuthorities(rolesClaim))))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden))
        .addFilterAfter(partners, AuthorizationFilter.class)
        .addFilterAfter(idempotency, PartnerGate.class)
        .build();
  }

  /** What the firewall turns away is malformed, wherever it was sent. */
  @Bean
  RequestRejectedHandler rejectedAsProblem() {
    return (request, response, _) -> problems.malformed(request, response);
  }

  /** Says what is wrong with a token, and nothing that a forged Host header could change. */
  private AuthenticationEntryPoint unauthorized() {
    return (request, response, exception) -> {
      String error =
          exception instanceof OAuth2AuthenticationException refused
              ? " error=\"" + refused.getError().getErrorCode() + "\""
              : "";
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + error);
      problems.unauthorized(request, response);
    };
  }
}
