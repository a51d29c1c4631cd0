package np.shulka.adapters.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;

/** A data source that writes down every round trip; a begin travels with what follows it. */
final class RoundTrips implements DataSource {
  private final DataSource source;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  RoundTrips(DataSource source) {
    this.source = source;
  }

  /** What went to the database since the last time. */
  List<String> taken() {
    List<String> taken = List.copyOf(seen);
    seen.clear();
    return taken;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new Counted(source.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }

  /** jOOQ executes each statement once, as soon as it is prepared. */
  private final class Counted extends DefaultConnection {
    Counted(Connection connection) {
      super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      seen.add(sql);
      return super.prepareStatement(sql);
    }

    @Override
    public void commit() throws SQLException {
      seen.add("commit");
      super.commit();
    }
  }
}
