package np.shulka.adapters.web.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** A session of somebody, as a sign-in leaves it. */
public final class ASession {
  private static final Duration TOKENS_LAST = Duration.ofMinutes(15);

  private final MapSession session = new MapSession();
  private final String subject;
  private final List<String> roles;
  private Duration checked = Duration.ZERO;
  private @Nullable String refreshToken;

  private ASession(String subject, List<String> roles) {
    this.subject = subject;
    this.roles = roles;
  }

  private SessionPerson person() {
    Instant at = Instant.now().minus(checked);
    return new SessionPerson(
        "id-token",
        "https://issuer.example",
        subject,
        new ArrayList<>(roles),
        "Sita Sharma",
        "sita@example.com",
        null,
        new SessionPerson.Checked(refreshToken, at, at.plus(TOKENS_LAST)));
  }

  /** The issuer was asked that long ago, and can be asked again with that. */
  public ASession checked(Duration ago, @Nullable String with) {
    this.checked = ago;
    this.refreshToken = with;
    return this;
  }

  public static ASession of(String subject, String... roles) {
    return new ASession(subject, List.of(roles));
  }

  public ASession begun(Duration ago) {
    session.setCreationTime(Instant.now().minus(ago));
    return this;
  }

  /** What was kept under that name is this from now on. */
  public void as(String id, MapSessionRepository sessions) {
    MapSession kept = Objects.requireNonNull(sessions.findById(id));
    kept.setAttribute(SessionPeople.ATTRIBUTE, person());
    sessions.save(kept);
  }

  /** By which name it is kept that has this cookie. */
  public static String id(String cookie) {
    byte[] id = Base64.getDecoder().decode(cookie.substring(cookie.indexOf('=') + 1));
    return new String(id, StandardCharsets.UTF_8);
  }

  /** Keeps it there, and tells the cookie that it is found by. */
  public String in(MapSessionRepository sessions) {
    session.setAttribute(SessionPeople.ATTRIBUTE, person());
    sessions.save(session);
    byte[] id = session.getId().getBytes(StandardCharsets.UTF_8);
    return "__Host-shulka-session=" + Base64.getEncoder().encodeToString(id);
  }
}
