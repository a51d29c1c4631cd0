package np.shulka.adapters.web.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/session", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Session", description = "Who is signed in")
final class SessionController {
  private static final List<String> ROLES = List.of("billing-admin", "billing-viewer");

  private final InstantSource clock;
  private final SessionView.Merchant merchant;
  private final boolean testClock;

  SessionController(
      InstantSource clock,
      @Value("${shulka.merchant.name:Shulka demo}") String merchant,
      @Value("${shulka.mode:production}") String mode) {
    this.clock = clock;
    this.merchant = new SessionView.Merchant(merchant);
    this.testClock = mode.equals("demo");
  }

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "readSession",
      summary = "Who is signed in; needs no token",
      description =
          "Browsers sign in at `/session/login?return=/a/path`. Their session is a cookie that"
              + " scripts cannot read; every write sends what the cookie `XSRF-TOKEN` says as the"
              + " header `X-XSRF-TOKEN`. Without either, nobody is signed in.")
  SessionView read() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (!(known instanceof JwtAuthenticationToken who)) {
      return new SessionView(
          false, null, null, null, List.of(), merchant, testClock, clock.instant());
    }
    var contact = CallerArgument.caller(who).contact();
    var authorities = AuthorityUtils.authorityListToSet(who.getAuthorities());
    Stream<String> roles = ROLES.stream().filter(role -> authorities.contains("ROLE_" + role));
    return new SessionView(
        true,
        known.getName(),
        contact.name().orElse(null),
        contact.email().orElse(null),
        roles.toList(),
        merchant,
        testClock,
        clock.instant());
  }
}
