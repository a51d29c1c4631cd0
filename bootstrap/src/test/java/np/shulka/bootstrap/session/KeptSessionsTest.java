package np.shulka.bootstrap.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import np.shulka.application.work.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions, and a database that cannot be reached. */
final class KeptSessionsTest {
  private final KeptSessions sessions = over(new Unreachable());

  private static KeptSessions over(DataSource database) {
    return new KeptSessions(
        new JdbcIndexedSessionRepository(
            new JdbcTemplate(database),
            new TransactionTemplate(new JdbcTransactionManager(database))));
  }

  @Test
  void a_session_that_was_not_kept_is_given_to_nobody() {
    KeptSession begun = sessions.createSession();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> sessions.save(begun));
  }

  @Test
  void nor_is_its_new_name() {
    KeptSession found = KeptSession.found(sessions.createSession().session());
    found.changeSessionId();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> sessions.save(found));
  }

  @Test
  void what_is_lost_of_one_that_is_there_undoes_nothing() {
    KeptSession found = KeptSession.found(sessions.createSession().session());
    found.setAttribute("a", "b");

    assertThatCode(() -> sessions.save(found)).doesNotThrowAnyException();
  }

  @Test
  void nobody_is_taken_for_signed_out() {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> sessions.findById("one"));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> sessions.deleteById("one"));
  }

  /** Nobody answers. */
  private static final class Unreachable extends AbstractDataSource {
    @Override
    public java.sql.Connection getConnection() throws SQLException {
      throw new SQLTransientConnectionException("nobody answers");
    }

    @Override
    public java.sql.Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
