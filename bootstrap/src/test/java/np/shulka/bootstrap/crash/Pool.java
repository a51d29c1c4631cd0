package np.shulka.bootstrap.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Connections that outlived the process that had them, because it gave them back in time. */
final class Pool {
  private static final String SERVES = "select 1 from pg_stat_activity where pid = ?";
  private static final long A_MOMENT = Duration.ofMillis(1).toNanos();
  private static final int MOST = 60_000;

  private final Deque<Connection> idle = new ArrayDeque<>();
  private final DataSource source;

  Pool(DataSource source) {
    this.source = source;
  }

  Connection take() throws SQLException {
    Connection connection = idle.poll();
    return connection == null ? source.getConnection() : connection;
  }

  void giveBack(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new IllegalStateException("a connection came back inside a transaction");
    }
    idle.push(connection);
  }

  /**
   * Ends a connection in the middle, and waits until the server has taken back what it did: a
   * process takes seconds to start again, and a run here does not.
   */
  void cut(Connection connection) {
    try {
      int server = connection.unwrap(PGConnection.class).getBackendPID();
      connection.abort(Runnable::run);
      for (int moments = 0; serves(server); moments++) {
        if (moments == MOST) throw new IllegalStateException("the server goes on without us");
        LockSupport.parkNanos(A_MOMENT);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private boolean serves(int server) throws SQLException {
    Connection asking = idle.isEmpty() ? source.getConnection() : idle.getFirst();
    try (PreparedStatement question = asking.prepareStatement(SERVES)) {
      question.setInt(1, server);
      return question.executeQuery().next();
    } finally {
      if (idle.isEmpty()) idle.push(asking);
    }
  }

  void close() throws SQLException {
    for (Connection connection : idle) connection.close();
    idle.clear();
  }
}
