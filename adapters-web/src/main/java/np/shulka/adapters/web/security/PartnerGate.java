package np.shulka.adapters.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.web.problem.ProblemWriter;
import np.shulka.application.partner.IdentifyPartner;
import np.shulka.application.work.Problem;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets partners' programs through that are known and not too many at once. Stands behind
 * authorization, so scopes of the token are right already; here it is what an admin allows, whoever
 * gave the token out. A partner that was disabled is out within seconds, however long its tokens
 * are good for.
 */
@Component
final class PartnerGate extends OncePerRequestFilter {
  private static final String PLACE = "/api/v1/partner/";
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST = 10_000;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final IdentifyPartner partners;
  private final PartnerLimits limits;
  private final ProblemWriter problems;
  private final String claim;
  private final Cache<String, Optional<Partner>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  PartnerGate(
      IdentifyPartner partners,
      PartnerLimits limits,
      ProblemWriter problems,
      @Value("${shulka.security.client-claim:sub}") String claim) {
    this.partners = partners;
    this.limits = limits;
    this.problems = problems;
    this.claim = claim;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().substring(request.getContextPath().length()).startsWith(PLACE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PartnerCaller> caller;
    try {
      caller =
          known
              .get(client(), this::identify)
              .filter(partner -> partner.may(wanted(request)))
              .map(partner -> new PartnerCaller(partner.id(), partner.client()));
    } catch (Problem trouble) {
      problems.write(request, response, trouble);
      return;
    }
    if (caller.isEmpty()) {
      problems.forbidden(request, response);
    } else if (limits.allow(caller.get(), response)) {
      request.setAttribute(PartnerCaller.ATTRIBUTE, caller.get());
      chain.doFilter(request, response);
    } else {
      problems.tooMany(request, response);
    }
  }

  private static Partner.Scope wanted(HttpServletRequest request) {
    return READING.contains(request.getMethod()) ? Partner.Scope.READ : Partner.Scope.WRITE;
  }

  private Optional<Partner> identify(String client) {
    try {
      return partners.identify(new ClientId(client));
    } catch (IllegalArgumentException noClient) {
      return Optional.empty();
    }
  }

  private String client() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(authentication instanceof JwtAuthenticationToken known)) {
      throw new IllegalStateException("a caller without a token got past the security chain");
    }
    return known.getToken().getClaims().get(claim) instanceof String client ? client : "";
  }
}
