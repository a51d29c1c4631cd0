package np.shulka.adapters.persistence.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes that wait to be sent as one statement, so that they cost one round trip. The statement
 * fails as a whole when a part of it lost its race, so it needs no transaction around it.
 */
final class PendingWrites {
  private final Texts texts;
  private final List<Write> writes = new ArrayList<>();

  PendingWrites(Texts texts) {
    this.texts = texts;
  }

  boolean isEmpty() {
    return writes.isEmpty();
  }

  boolean accepts(Write write) {
    return writes.stream().allMatch(write::mayAccompany);
  }

  void add(Write write) {
    writes.add(write);
  }

  void send(Connection connection) throws SQLException {
    List<WriteStatement.Part> parts = parts();
    Text text = texts.of(parts.stream().map(WriteStatement.Part::form).toList());
    writes.clear();
    try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
      text.fill(statement, values(parts));
      statement.executeQuery().close();
    }
  }

  /** All that may happen at once, then what has to wait for it. */
  private List<WriteStatement.Part> parts() {
    return Stream.of(false, true).flatMap(this::parts).toList();
  }

  private Stream<WriteStatement.Part> parts(boolean late) {
    return writes.stream().flatMap(write -> WriteStatement.parts(write, late));
  }

  private static List<@Nullable Object> values(List<WriteStatement.Part> parts) {
    List<@Nullable Object> values = new ArrayList<>();
    for (WriteStatement.Part part : parts) {
      values.addAll(part.step().values());
      values.add(part.what());
    }
    return values;
  }
}
