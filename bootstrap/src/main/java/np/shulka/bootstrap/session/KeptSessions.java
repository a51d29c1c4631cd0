package np.shulka.bootstrap.session;

import np.shulka.application.work.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionException;

/** The sessions in the database; says in our words that it cannot be reached. */
final class KeptSessions
    implements SessionRepository<KeptSession>, InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

  private final JdbcIndexedSessionRepository kept;
  private final SessionRepository<Session> sessions;

  @SuppressWarnings("unchecked") // its own type of session has no name here
  KeptSessions(JdbcIndexedSessionRepository kept) {
    this.kept = kept;
    this.sessions = (SessionRepository<Session>) (SessionRepository<?>) kept;
  }

  @Override
  public void afterPropertiesSet() {
    kept.afterPropertiesSet();
  }

  @Override
  public void destroy() {
    kept.destroy();
  }

  @Override
  public KeptSession createSession() {
    return KeptSession.begun(sessions.createSession());
  }

  /**
   * Comes after the answer: what was done is done, and at worst something of the session is lost.
   * But nobody is given the name of a session that is not there.
   */
  @Override
  public void save(KeptSession session) {
    try {
      sessions.save(session.session());
      session.kept();
    } catch (DataAccessException | TransactionException trouble) {
      if (!session.isNamed()) throw new StoreUnavailable(trouble);
      LOG.warn("a session was not kept: {}", trouble.getMessage());
    }
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    try {
      Session found = sessions.findById(id);
      return found == null ? null : KeptSession.found(found);
    } catch (DataAccessException | TransactionException trouble) {
      throw new StoreUnavailable(trouble);
    }
  }

  /** Nobody is told that they are signed out while their session is still there. */
  @Override
  public void deleteById(String id) {
    try {
      sessions.deleteById(id);
    } catch (DataAccessException | TransactionException trouble) {
      throw new StoreUnavailable(trouble);
    }
  }
}
