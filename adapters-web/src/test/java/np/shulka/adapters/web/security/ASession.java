package np.shulka.adapters.web.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** A session of somebody, as a sign-in leaves it. */
public final class ASession {
  private final MapSession session = new MapSession();

  private ASession(String subject, List<String> roles) {
    var person =
        new SessionPerson(
            "id-token",
            "https://issuer.example",
            subject,
            new ArrayList<>(roles),
            "Sita Sharma",
            "sita@example.com",
            null);
    session.setAttribute(SessionPeople.ATTRIBUTE, person);
  }

  public static ASession of(String subject, String... roles) {
    return new ASession(subject, List.of(roles));
  }

  public ASession begun(Duration ago) {
    session.setCreationTime(Instant.now().minus(ago));
    return this;
  }

  /** Keeps it there, and tells the cookie that it is found by. */
  public String in(MapSessionRepository sessions) {
    sessions.save(session);
    byte[] id = session.getId().getBytes(StandardCharsets.UTF_8);
    return "__Host-shulka-session=" + Base64.getEncoder().encodeToString(id);
  }
}
