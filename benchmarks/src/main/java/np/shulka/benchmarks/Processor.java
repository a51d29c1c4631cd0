package np.shulka.benchmarks;

import java.lang.ProcessHandle.Info;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads how much processor time we and the database have used so far. Unlike a rate, what a job
 * costs hardly changes when somebody else uses the machine.
 */
record Processor(String databaseUrl) {

  /** So much was used up to now. */
  Used used() throws SQLException {
    return new Used(by(ProcessHandle.current()), byDatabase());
  }

  /** All its processes that live now; those of the pool and of the limit live as long as we do. */
  private Duration byDatabase() throws SQLException {
    try (Connection connection = DriverManager.getConnection(databaseUrl, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet pids =
            statement.executeQuery(
                "select pid from pg_stat_activity where pid <> pg_backend_pid()")) {
      Duration sum = Duration.ZERO;
      while (pids.next()) {
        sum = sum.plus(ProcessHandle.of(pids.getLong(1)).map(Processor::by).orElse(Duration.ZERO));
      }
      return sum;
    }
  }

  private static Duration by(ProcessHandle process) {
    return Optional.of(process.info()).flatMap(Info::totalCpuDuration).orElse(Duration.ZERO);
  }

  /** Processor time of our process, in which the callers and the stand-in live too. */
  record Used(Duration here, Duration database) {
    Used since(Used before) {
      return new Used(here.minus(before.here), database.minus(before.database));
    }
  }
}
