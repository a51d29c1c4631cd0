package np.shulka.adapters.web.security;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages are for everybody, know no session, and may load nothing but their own style sheet. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
  private static final String DOCS_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";

  /**
   * The API's description and the reader for it, which brings scripts and styles of its own, and
   * whose sign-in window must be able to report back to it.
   */
  @Bean
  @Order(20)
  SecurityFilterChain docsChain(HttpSecurity http) {
    return open(http.securityMatcher("/docs", "/docs/**", "/swagger-ui/**", "/openapi.json/**"))
        .headers(
            it ->
                it.contentSecurityPolicy(csp -> csp.policyDirectives(DOCS_POLICY))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.UNSAFE_NONE)))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(100)
  SecurityFilterChain pageChain(
      HttpSecurity http, @Value("${khalti.base-url:https://khalti.com}") URI gateway) {
    String policy = policy(gateway);
    return open(http)
        .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
        .authorizeHttpRequests(
            it ->
                it.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator", "/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  private static HttpSecurity open(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            it ->
                it.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  /** The pay button posts to us and is sent on to Khalti, so its page is a form target too. */
  static String policy(URI gateway) {
    String host = gateway.getHost();
    boolean khaltis = "khalti.com".equals(host) || host.endsWith(".khalti.com");
    String standIn = khaltis ? "" : " " + gateway.getScheme() + "://" + host + ":*";
    return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'self' https://khalti.com https://*.khalti.com"
        + standIn
        + "; frame-ancestors 'none'";
  }
}
