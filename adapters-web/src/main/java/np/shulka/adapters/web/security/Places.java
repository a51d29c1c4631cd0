package np.shulka.adapters.web.security;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may be where in the API, whether a token or a session says who they are. */
final class Places {
  /** A program has no subscriptions of its own, so its tokens are for its own place only. */
  private static final String READ = "SCOPE_partner:read";

  private static final String WRITE = "SCOPE_partner:write";

  /** What anybody may read. */
  private static final String[] OPEN = {
    "/api/v1/plans",
    "/api/v1/add-ons",
    "/api/v1/session",
    "/api/v1/pay-links/*",
    "/api/v1/payment-status/*"
  };

  private static final String ADMIN = "/api/v1/admin/**";

  private static final String PARTNER = "/api/v1/partner/**";

  private Places() {}

  static void of(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry it) {
    it.requestMatchers(HttpMethod.GET, OPEN)
        .permitAll()
        .requestMatchers(HttpMethod.HEAD, OPEN)
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/v1/pay-links/*/payments")
        .permitAll()
        // a HEAD tells nearly all that a GET does, so it is reading
        .requestMatchers(HttpMethod.GET, ADMIN)
        .hasAnyRole("billing-admin", "billing-viewer")
        .requestMatchers(HttpMethod.HEAD, ADMIN)
        .hasAnyRole("billing-admin", "billing-viewer")
        .requestMatchers(ADMIN)
        .hasRole("billing-admin")
        .requestMatchers(HttpMethod.GET, PARTNER)
        .hasAuthority(READ)
        .requestMatchers(HttpMethod.HEAD, PARTNER)
        .hasAuthority(READ)
        .requestMatchers(PARTNER)
        .hasAuthority(WRITE)
        .anyRequest()
        .access(allOf(authenticated(), not(hasAnyAuthority(READ, WRITE))));
  }
}
