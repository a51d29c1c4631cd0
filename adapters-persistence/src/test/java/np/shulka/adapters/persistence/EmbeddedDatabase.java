package np.shulka.adapters.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL per test run, durable as in production, and any number of databases in it. */
public final class EmbeddedDatabase {
  private static final String TEMPLATE = "migrated";
  private static final String CHANGELOG = "db/changelog/db.changelog-master.yaml";
  private static final int CONNECTIONS = 64;
  private static final long IDLE = 10_000;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int MOST_LOOKS = 500;
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

  /** On a copy of what the build has migrated to write classes for it. */
  private static EmbeddedPostgres start() {
    try {
      Path folder = Files.createTempDirectory("shulka-postgres");
      copy(beside("migrated-postgres"), folder);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("plan_cache_mode", "force_generic_plan")
              .start();
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> end(server, folder)));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path beside(String name) {
    URL compiled = EmbeddedDatabase.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(compiled.toString())).resolveSibling(name);
  }

  /** With its attributes: PostgreSQL takes no folder that others can read. */
  private static void copy(Path kept, Path folder) throws IOException {
    try (Stream<Path> parts = Files.walk(kept)) {
      for (Path part : parts.filter(it -> !it.equals(kept)).toList()) {
        Path copy = folder.resolve(kept.relativize(part).toString());
        Files.copy(part, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** The library ends it at the same time, and who comes second does not wait. */
  private static void end(EmbeddedPostgres server, Path folder) {
    try {
      server.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    for (int look = 0; look < MOST_LOOKS && !isForgotten(folder); look++) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean isForgotten(Path folder) {
    try {
      if (!Files.exists(folder.resolve("postmaster.pid"))) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException stillInUse) {
      return false;
    }
    return !Files.exists(folder);
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
