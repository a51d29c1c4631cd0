package np.shulka.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
      assertThat(Race.of(4, _ -> failure(postgres.getPostgresDatabase())))
          .allSatisfy(failure -> assertThat(failure).isEmpty());
    }
  }

  private static Optional<Exception> failure(DataSource source) {
    try {
      MigrationInTurn.of(source).afterPropertiesSet();
      return Optional.empty();
    } catch (LiquibaseException trouble) {
      return Optional.of(trouble);
    }
  }
}
