package np.shulka.bootstrap.operations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Health is for load balancers, everything else about the process is for administrators. */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

  @Bean
  @Order(5)
  SecurityFilterChain managementChain(
      HttpSecurity http, @Value("${shulka.security.roles-claim:roles}") String rolesClaim)
      throws Exception {
    return http.securityMatcher("/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            it ->
                it.requestMatchers("/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .anyRequest()
                    .hasAnyRole("billing-admin", "billing-viewer"))
        .oauth2ResourceServer(
            it -> it.jwt(jwt -> jwt.jwtAuthenticationConverter(roles(rolesClaim))))
        .build();
  }

  /**
   * Each of the fifteen filters would be measured for each request, which costs more than they do.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  private static JwtAuthenticationConverter roles(String claim) {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName(claim);
    roles.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(roles);
    return converter;
  }
}
