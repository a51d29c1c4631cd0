package np.shulka.bootstrap.session;

import java.time.Duration;
import np.shulka.adapters.web.security.AskingTurns;
import np.shulka.application.work.StoreUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** Turns of all nodes, by the clock of the database, in the rows of the sessions. */
final class TurnsInRows implements AskingTurns {
  private static final String TAKE =
      """
      update web_session set asking_until = clock_timestamp() + ? * interval '1 millisecond'
      where session_id = ? and (asking_until is null or asking_until <= clock_timestamp())""";

  private final JdbcOperations database;

  TurnsInRows(JdbcOperations database) {
    this.database = database;
  }

  /** Of two at the same moment the second waits for the row, and then sees that it is taken. */
  @Override
  public boolean take(String session, Duration longest) {
    try {
      return database.update(TAKE, longest.toMillis(), session) == 1;
    } catch (DataAccessException trouble) {
      throw new StoreUnavailable(trouble);
    }
  }

  @Override
  public void giveBack(String session) {
    try {
      database.update("update web_session set asking_until = null where session_id = ?", session);
    } catch (DataAccessException trouble) {
      throw new StoreUnavailable(trouble);
    }
  }
}
