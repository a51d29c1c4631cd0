package np.shulka.bootstrap.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether a browser is about to be given its name: whoever gets the name of
 * one that was not kept would be nobody with the next request.
 */
final class KeptSession implements Session {
  private final Session session;
  private boolean named;

  private KeptSession(Session session, boolean named) {
    this.session = session;
    this.named = named;
  }

  static KeptSession begun(Session session) {
    return new KeptSession(session, false);
  }

  static KeptSession found(Session session) {
    return new KeptSession(session, true);
  }

  Session session() {
    return session;
  }

  /** Whether the browser knows it by its name already. */
  boolean isNamed() {
    return named;
  }

  void kept() {
    named = true;
  }

  @Override
  public String changeSessionId() {
    named = false;
    return session.changeSessionId();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the interface says so
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    session.setLastAccessedTime(at);
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
