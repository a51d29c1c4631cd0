package np.shulka.adapters.persistence.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A query that is asked often, so it is rendered once and only filled with values afterwards.
 *
 * @param <T> what a row becomes
 */
public final class Question<T> {
  private final Field<?>[] fields;
  private final Text text;
  private final RecordMapper<? super Record, T> row;

  private Question(Function<Slots, Select<?>> query, RecordMapper<? super Record, T> row) {
    Slots slots = new Slots();
    Select<?> select = query.apply(slots);
    // those of the list, which know their tables: two of them may have the same name
    this.fields = select.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
    this.text = Text.of(DatabaseConfiguration.settings(), select, slots);
    this.row = row;
  }

  /**
   * A query and what its rows become.
   *
   * @param query makes the query with a place for each value
   */
  public static <T> Question<T> of(
      Function<Slots, Select<?>> query, RecordMapper<? super Record, T> row) {
    return new Question<>(query, row);
  }

  List<T> ask(Connection connection, Configuration settings, List<@Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
      text.fill(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        return DSL.using(settings).fetch(found, fields).map(row);
      }
    }
  }
}
