package np.shulka.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How fast the same cluster writes all rows of a verified activation where nothing looks at them:
 * copies of the tables with their primary keys and unique indexes, but without checks, triggers,
 * foreign keys and other indexes. The rows are those of activations that were made before, and all
 * of one go in one statement, durably (docs/performance.md).
 */
final class SameRows implements AutoCloseable {
  private final String url;
  private final int activations;
  private final SameRowsStatement statement;
  private final List<List<String>> values = new ArrayList<>();
  private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();

  /** Stays open, because the processor time of a connection that ends is no longer seen. */
  private final Connection filling;

  /** Copies so many of those that were made first. */
  SameRows(String databaseUrl, int activations) throws SQLException {
    // the database knows of which type each value is
    url = databaseUrl + (databaseUrl.contains("?") ? "&" : "?") + "stringtype=unspecified";
    this.activations = activations;
    filling = connect();
    execute(SameRowsTables.schema());
    execute(SameRowsTables.jobs(activations));
    statement = SameRowsStatement.of(filling);
    for (int job = 0; job < activations; job++) values.add(new ArrayList<>());
    statement.read(filling, values);
  }

  /** As many jobs as there are activations at most, none of them written yet. */
  Load.Rate measure(Load load) throws InterruptedException, SQLException {
    if (load.jobs() > activations) throw new IllegalArgumentException("each is written once");
    execute(SameRowsTables.asBefore());
    return load.run(
        job -> {
          Session session = idle.poll();
          if (session == null) session = new Session(connect(), statement.sql());
          session.write(values.get(job));
          idle.add(session);
        });
  }

  /** How many rows an activation writes. */
  int rows() {
    return statement.rows();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private void execute(List<String> steps) throws SQLException {
    try (Statement running = filling.createStatement()) {
      for (String sql : steps) running.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Session session : idle) session.close();
    filling.close();
  }

  /** One connection with its prepared statement, which is a transaction of its own. */
  private static final class Session {
    private final Connection connection;
    private final PreparedStatement write;

    Session(Connection connection, String sql) throws SQLException {
      this.connection = connection;
      write = connection.prepareStatement(sql);
    }

    void write(List<String> values) throws SQLException {
      for (int place = 0; place < values.size(); place++) {
        write.setString(place + 1, values.get(place));
      }
      try (ResultSet written = write.executeQuery()) {
        if (!written.next()) throw new SQLException("nothing was written");
      }
    }

    void close() throws SQLException {
      connection.close();
    }
  }
}
