package np.shulka.bootstrap;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which database does not let us in, instead of printing a stack trace. */
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
  /** Connections, who may have one, and databases that are not there. */
  private static final List<String> KINDS = List.of("08", "28", "3D");

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    SQLException last = cause;
    while (last.getCause() instanceof SQLException deeper) last = deeper;
    String state = String.valueOf(last.getSQLState());
    if (KINDS.stream().noneMatch(state::startsWith)) return null;
    return new FailureAnalysis(
        "The database of SPRING_DATASOURCE_URL cannot be used: " + last.getMessage(),
        "See that it is there and reachable, and that SPRING_DATASOURCE_URL, _USERNAME and"
            + " _PASSWORD are those of a database that is Shulka's.",
        cause);
  }
}
