package np.shulka.bootstrap.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Connections that outlived the process that had them, because it gave them back in time. */
final class Pool {
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

  static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void close() {
    idle.forEach(Pool::cut);
    idle.clear();
  }
}
