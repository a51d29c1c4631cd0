package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.adapters.web.wire.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Browsers sign in by the code flow of OpenID Connect, and get a cookie for it instead of a token:
 * the tokens stay on this side (docs/decisions/0033).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("shulka.sign-in.client-id")
class SignInSecurity {
  private static final Logger LOG = LoggerFactory.getLogger(SignInSecurity.class);

  private final PublicUrl links;
  private final int idle;

  SignInSecurity(PublicUrl links, @Value("${shulka.sign-in.idle:30m}") Duration idle) {
    this.links = links;
    this.idle = Math.toIntExact(idle.toSeconds());
  }

  @Bean
  @Order(15)
  SecurityFilterChain signInChain(
      HttpSecurity http,
      SessionPeople people,
      SignedInUser users,
      SignOut signOut,
      CsrfTokenRepository csrfTokens,
      ProblemWriter problems) {
    var logout = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SignOut.PATH);
    return http.securityMatcher(
            SignIn.PATH, SignOut.PATH, "/oauth2/authorization/*", "/login/oauth2/code/*")
        .csrf(it -> it.spa().csrfTokenRepository(csrfTokens))
        .securityContext(it -> it.securityContextRepository(people))
        .requestCache(AbstractHttpConfigurer::disable)
        .oauth2Login(
            it ->
                it.loginPage(SignIn.PATH)
                    .userInfoEndpoint(user -> user.oidcUserService(users))
                    .authorizedClientRepository(new KeepsNoTokens())
                    .successHandler(this::signedIn)
                    .failureHandler(this::failed))
        .logout(it -> it.logoutRequestMatcher(logout).logoutSuccessHandler(signOut))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .exceptionHandling(it -> it.accessDeniedHandler(BrowserSecurity.forbidden(problems)))
        .addFilterBefore(new SignInTrouble(links), SecurityContextHolderFilter.class)
        .build();
  }

  private void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication who) {
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval(idle);
    Object back = session.getAttribute(SignIn.BACK);
    session.removeAttribute(SignIn.BACK);
    see(response, back instanceof String path ? path : links.path(LocalPath.HOME));
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String why =
        refused instanceof OAuth2AuthenticationException said
            ? said.getError().getErrorCode()
            : refused.getClass().getSimpleName();
    LOG.warn("a sign-in failed: {}", why);
    see(response, links.path(SignInTrouble.PAGE));
  }

  private static void see(HttpServletResponse response, String place) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, place);
  }

  /**
   * Once somebody is known, the one to ask again with is kept in their session, and nothing here.
   */
  private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the interface says so
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
        String client, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      request.setAttribute(SessionPeople.TOKENS, client);
    }

    @Override
    public void removeAuthorizedClient(
        String client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
