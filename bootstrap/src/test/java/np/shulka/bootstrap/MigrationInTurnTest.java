package np.shulka.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import np.shulka.application.work.Race;
import org.junit.jupiter.api.Test;

/** Processes that start at once on an empty database. */
final class MigrationInTurnTest {

  @Test
  void of_many_that_start_at_once_all_come_up() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      assertThat(Race.of(4, _ -> failure(MigrationInTurn.of(postgres.getPostgresDatabase()))))
          .allSatisfy(failure -> assertThat(failure).isEmpty());
    }
  }

  @Test
  void what_takes_longer_than_callers_wait_is_done() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(
          postgres.getDatabase(
              "postgres",
              "postgres",
              Map.of("options", "-c statement_timeout=1s", "socketTimeout", "2")));
      pool.setMaximumPoolSize(1);

      assertThat(failure(slow(pool))).isEmpty();

      assertThat(limits(pool)).containsExactly("1s", "0", "2000");
    }
  }

  @Test
  void an_index_is_built_while_others_wait() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      assertThat(Race.of(3, _ -> failure(slow(postgres.getPostgresDatabase()))))
          .allSatisfy(failure -> assertThat(failure).isEmpty());
    }
  }

  private static MigrationInTurn slow(DataSource source) {
    MigrationInTurn migration = MigrationInTurn.of(source);
    migration.setChangeLog("classpath:db/slow-migration.sql");
    return migration;
  }

  private static List<String> limits(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return List.of(
          said(connection, "show statement_timeout"),
          said(connection, "show lock_timeout"),
          Integer.toString(connection.getNetworkTimeout()));
    }
  }

  private static String said(Connection connection, String question) throws SQLException {
    try (Statement asking = connection.createStatement();
        ResultSet answer = asking.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Optional<Exception> failure(MigrationInTurn migration) {
    try {
      migration.afterPropertiesSet();
      return Optional.empty();
    } catch (LiquibaseException trouble) {
      return Optional.of(trouble);
    }
  }
}
