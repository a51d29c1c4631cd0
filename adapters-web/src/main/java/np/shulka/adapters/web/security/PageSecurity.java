package np.shulka.adapters.web.security;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages are for everybody, know no session, and may load nothing but what is ours. */
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

  /** The application's files are the same for everybody, so nothing of anybody goes with them. */
  @Bean
  @Order(8)
  SecurityFilterChain applicationFilesChain(HttpSecurity http) {
    return open(http.securityMatcher("/app/**"))
        .securityContext(AbstractHttpConfigurer::disable)
        .headers(it -> it.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(100)
  SecurityFilterChain pageChain(
      HttpSecurity http, @Value("${khalti.base-url:https://khalti.com}") URI gateway) {
    return open(http)
        .headers(it -> it.addHeaderWriter(new ContentPolicy(gateway)))
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
}
