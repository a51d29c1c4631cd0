package np.shulka.adapters.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateCountCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.ui.LoggerUIService;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL per test run, durable as in production, and any number of databases in it. */
public final class EmbeddedDatabase {
  private static final String TEMPLATE = "migrated";
  private static final String CHANGELOG = "db/changelog/db.changelog-master.yaml";
  private static final int CONNECTIONS = 64;
  private static final long IDLE = 10_000;
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What is copied for those that begin before a change, by its name. */
  private static final Map<String, String> OLDER = new ConcurrentHashMap<>();

  private static final EmbeddedPostgres SERVER = start();

  private EmbeddedDatabase() {}

  /** A database as the changelog makes it, with nothing in it. */
  public static DataSource fresh() {
    return pooled(unpooled());
  }

  /** The same, with a connection of its own for each who asks, which has today's settings. */
  public static PGSimpleDataSource unpooled() {
    return copyOf(TEMPLATE);
  }

  private static PGSimpleDataSource copyOf(String template) {
    String name = "db" + COUNT.incrementAndGet();
    execute("create database " + name + " template " + template);
    return (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
  }

  /** Kept open, as in production: each new one learns tables and triggers anew. */
  private static DataSource pooled(DataSource source) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(IDLE);
    return pool;
  }

  /**
   * One as it was made before that change of the changelog came; {@link #upgrade} brings the rest.
   */
  public static DataSource before(String change) {
    return copyOf(OLDER.computeIfAbsent(change, EmbeddedDatabase::templateBefore));
  }

  private static String templateBefore(String change) {
    String name = "older" + COUNT.incrementAndGet();
    execute("create database " + name);
    String count = UpdateCountCommandStep.COUNT_ARG.getName();
    Map<String, Object> some = Map.of(count, changesBefore(change));
    liquibase(SERVER.getDatabase("postgres", name), UpdateCountCommandStep.COMMAND_NAME, some);
    return name;
  }

  /** What the first newer node does that starts there. */
  public static void upgrade(DataSource older) {
    liquibase(older, UpdateCommandStep.COMMAND_NAME, Map.of());
  }

  private static int changesBefore(String change) {
    String question =
        "select orderexecuted - 1 from databasechangelog where id = '%s'".formatted(change);
    try (Connection connection = SERVER.getDatabase("postgres", TEMPLATE).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("plan_cache_mode", "force_generic_plan")
              .start();
      execute(server, "create database " + TEMPLATE);
      upgrade(server.getDatabase("postgres", TEMPLATE));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void liquibase(DataSource source, String[] name, Map<String, Object> more) {
    try (Connection connection = source.getConnection()) {
      var database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      CommandScope command = new CommandScope(name);
      command.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database);
      command.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG);
      for (var one : more.entrySet()) command.addArgumentValue(one.getKey(), one.getValue());
      Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> command.execute());
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void execute(String sql) {
    execute(SERVER, sql);
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
