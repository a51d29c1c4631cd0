package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, by their session; looked up only where somebody asks, and never begun here. */
@Component
final class SessionPeople implements SecurityContextRepository {
  /** Where a session keeps it. */
  static final String ATTRIBUTE = "shulka.person";

  /** Where a request that signs somebody in has their tokens. */
  static final String TOKENS = "shulka.tokens";

  private final long longest;
  private final SessionStanding standing;

  SessionPeople(
      @Value("${shulka.sign-in.longest:12h}") Duration longest, SessionStanding standing) {
    this.longest = longest.toMillis();
    this.standing = standing;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Looked(() -> context(request));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other way to say it at once
  public SecurityContext loadContext(
      org.springframework.security.web.context.HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    SecurityContext context = new SecurityContextImpl();
    Authentication known = person(request);
    if (known != null) context.setAuthentication(known);
    return context;
  }

  private @Nullable Authentication person(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) return null;
    if (session.getLastAccessedTime() - session.getCreationTime() > longest) {
      session.invalidate();
      return null;
    }
    if (!(session.getAttribute(ATTRIBUTE) instanceof SessionPerson person)) return null;
    // who leaves may leave, whatever the issuer says or does not say
    if (request.getRequestURI().endsWith(SignOut.PATH)) return person.authentication();
    return standing
        .of(session.getId(), person, lately(session))
        .map(current -> kept(session, person, current))
        .orElseGet(
            () -> {
              session.invalidate();
              return null;
            });
  }

  private static Authentication kept(
      HttpSession session, SessionPerson before, SessionPerson current) {
    if (!current.equals(before)) session.setAttribute(ATTRIBUTE, current);
    return current.authentication();
  }

  /** The time of sessions, which no test clock moves. */
  private static Instant lately(HttpSession session) {
    return Instant.ofEpochMilli(session.getLastAccessedTime());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication known = context.getAuthentication();
    if (known != null && known.getPrincipal() instanceof OidcUser user) {
      HttpSession session = request.getSession();
      session.setAttribute(ATTRIBUTE, SessionPerson.of(user, checked(request, lately(session))));
    } else if (known == null && request.getSession(false) != null) {
      request.getSession().removeAttribute(ATTRIBUTE);
    }
  }

  private static SessionPerson.Checked checked(HttpServletRequest request, Instant now) {
    if (!(request.getAttribute(TOKENS) instanceof OAuth2AuthorizedClient tokens)) {
      return new SessionPerson.Checked(null, now, null);
    }
    OAuth2RefreshToken again = tokens.getRefreshToken();
    return new SessionPerson.Checked(
        again == null ? null : again.getTokenValue(), now, tokens.getAccessToken().getExpiresAt());
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return person(request) != null;
  }

  /** Looked up once, when it is asked for. */
  private static final class Looked implements DeferredSecurityContext {
    private final Supplier<SecurityContext> look;
    private @Nullable SecurityContext found;

    Looked(Supplier<SecurityContext> look) {
      this.look = look;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = found;
      if (known == null) {
        known = look.get();
        found = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
