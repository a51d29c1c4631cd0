package np.shulka.bootstrap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Brings the schema up to date while no other process does. Liquibase has a lock of its own, but in
 * a table, and of two processes that create that table at once one dies. This lock belongs to the
 * session, so it goes with a process that is killed.
 */
public final class MigrationInTurn extends SpringLiquibase {
  /** "shulka" in ASCII. */
  private static final long LOCK = 0x7368_756c_6b61L;

  /** What another one may need. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  /** An index of a big table takes longer than any caller waits; a lock that callers need, not. */
  private static final String BEGIN = "set statement_timeout = 0; set lock_timeout = '5s'";

  private static final String LEAVE =
      "reset statement_timeout; reset lock_timeout; select pg_advisory_unlock(%d)";

  /** One of that database, by our changelog. */
  public static MigrationInTurn of(DataSource source) {
    MigrationInTurn migration = new MigrationInTurn();
    migration.setDataSource(source);
    migration.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
    migration.setResourceLoader(new DefaultResourceLoader());
    return migration;
  }

  @Override
  protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
    Connection connection =
        ((JdbcConnection) liquibase.getDatabase().getConnection()).getWrappedConnection();
    try {
      awaitTurn(connection);
      int limit = connection.getNetworkTimeout();
      try {
        connection.setNetworkTimeout(Runnable::run, 0);
        execute(connection, BEGIN);
        super.performUpdate(liquibase);
      } finally {
        execute(connection, LEAVE);
        connection.setNetworkTimeout(Runnable::run, limit);
      }
    } catch (SQLException trouble) {
      throw new DatabaseException(trouble);
    }
  }

  /**
   * Asks again and again: an index that is built concurrently waits for each statement that runs,
   * so one that waited for the lock and the migration would wait for each other.
   */
  private static void awaitTurn(Connection connection) throws SQLException, DatabaseException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!execute(connection, "select pg_try_advisory_lock(%d)")) {
      if (System.nanoTime() - end > 0) {
        throw new DatabaseException("another process migrates the database; start again later");
      }
      try {
        Thread.sleep(BETWEEN_QUESTIONS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new DatabaseException(stopped);
      }
    }
  }

  /** Whether it said yes. */
  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean said =
          statement.execute(String.format(Locale.ROOT, sql, LOCK)) && yes(statement.getResultSet());
      if (!connection.getAutoCommit()) connection.commit();
      return said;
    }
  }

  private static boolean yes(ResultSet answer) throws SQLException {
    return answer.next() && answer.getBoolean(1);
  }
}
