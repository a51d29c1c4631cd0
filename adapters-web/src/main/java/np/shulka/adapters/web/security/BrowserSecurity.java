package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import np.shulka.adapters.web.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API for browsers that have a session: the same places and the same answers as for tokens, and
 * a write has to prove that it comes from a page of ours. Whoever sends a token is not asked for a
 * session, and whoever sends neither begins none.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {
  private final ProblemWriter problems;
  private final SessionCookie cookie;

  BrowserSecurity(ProblemWriter problems, SessionCookie cookie) {
    this.problems = problems;
    this.cookie = cookie;
  }

  @Bean
  @Order(9)
  SecurityFilterChain browserChain(
      HttpSecurity http,
      SessionPeople people,
      CsrfTokenRepository csrfTokens,
      PartnerGate partners,
      @Qualifier("idempotencyFilter") OncePerRequestFilter idempotency) {
    return http.securityMatcher(this::isByBrowser)
        .csrf(it -> it.spa().csrfTokenRepository(csrfTokens))
        .securityContext(it -> it.securityContextRepository(people))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(Places::of)
        .exceptionHandling(
            it ->
                it.authenticationEntryPoint(
                        (request, response, _) -> problems.signedOut(request, response))
                    .accessDeniedHandler(forbidden(problems)))
        .addFilterBefore(new SessionTrouble(problems), SecurityContextHolderFilter.class)
        .addFilterAfter(partners, AuthorizationFilter.class)
        .addFilterAfter(idempotency, PartnerGate.class)
        .build();
  }

  /** Who asks who is signed in gets the cookie that writes repeat, signed in or not. */
  private boolean isByBrowser(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/")
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && (cookie.isIn(request) || path.equals("/api/v1/session"));
  }

  static AccessDeniedHandler forbidden(ProblemWriter problems) {
    return (request, response, denied) -> {
      if (denied instanceof CsrfException) problems.unproven(request, response);
      else problems.notYours(request, response);
    };
  }
}
