package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, by their session; looked up only where somebody asks, and never begun here. */
@Component
final class SessionPeople implements SecurityContextRepository {
  /** Where a session keeps it. */
  static final String ATTRIBUTE = "shulka.person";

  private final long longest;

  SessionPeople(@Value("${shulka.sign-in.longest:12h}") Duration longest) {
    this.longest = longest.toMillis();
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
    return session.getAttribute(ATTRIBUTE) instanceof SessionPerson person
        ? person.authentication()
        : null;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication known = context.getAuthentication();
    if (known != null && known.getPrincipal() instanceof OidcUser user) {
      request.getSession().setAttribute(ATTRIBUTE, SessionPerson.of(user));
    } else if (known == null && request.getSession(false) != null) {
      request.getSession().removeAttribute(ATTRIBUTE);
    }
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
