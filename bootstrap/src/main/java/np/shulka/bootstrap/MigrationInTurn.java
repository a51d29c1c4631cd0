package np.shulka.bootstrap;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** Longer than our usual limits, for the time that the other one needs. */
  private static final String WAIT =
      "set lock_timeout = '25s'; set statement_timeout = '25s'; select pg_advisory_lock(%d); "
          + "reset lock_timeout; reset statement_timeout";

  private static final String LEAVE = "select pg_advisory_unlock(%d)";

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
    execute(connection, WAIT);
    try {
      super.performUpdate(liquibase);
    } finally {
      execute(connection, LEAVE);
    }
  }

  private static void execute(Connection connection, String sql) throws DatabaseException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(String.format(Locale.ROOT, sql, LOCK));
      if (!connection.getAutoCommit()) connection.commit();
    } catch (SQLException trouble) {
      throw new DatabaseException(trouble);
    }
  }
}
