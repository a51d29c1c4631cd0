package np.shulka.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One statement that writes all rows of an activation, and where its values are. */
final class SameRowsStatement {
  private final List<String> steps = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private int rows;

  private SameRowsStatement() {}

  static SameRowsStatement of(Connection connection) throws SQLException {
    SameRowsStatement statement = new SameRowsStatement();
    for (var added : SameRowsTables.ADDED) statement.add(connection, added);
    for (var changed : SameRowsTables.CHANGED) statement.change(changed);
    return statement;
  }

  private void add(Connection connection, SameRowsTables.Added added) throws SQLException {
    List<String> columns = columns(connection, added.table());
    String from =
        " from %s.job j join public.%s t on %s"
            .formatted(SameRowsTables.SCHEMA, added.table(), added.of());
    int times = (int) number(connection, "select count(*) / count(distinct n)" + from);
    String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    steps.add(
        "insert into %s.%s (%s) values %s returning 1"
            .formatted(
                SameRowsTables.SCHEMA,
                added.table(),
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(times, row))));
    questions.add("select n, " + texts(columns) + from + " order by n");
    rows += times;
  }

  private void change(SameRowsTables.Changed changed) {
    List<String> columns = new ArrayList<>(changed.columns());
    String set = columns.stream().map(column -> column + " = ?").collect(joining(", "));
    steps.add(
        "update %s.%s set %s where id = ? returning 1"
            .formatted(SameRowsTables.SCHEMA, changed.table(), set));
    columns.add("id");
    questions.add(
        "select n, %s from %s.job j join public.%s t on t.id = j.%s order by n"
            .formatted(texts(columns), SameRowsTables.SCHEMA, changed.table(), changed.key()));
    rows++;
  }

  /**
   * The number of the year comes last, as with us, so that its row is held for the commit alone.
   */
  String sql() {
    StringBuilder sql = new StringBuilder("with ");
    for (int step = 0; step < steps.size(); step++) {
      sql.append(String.format(Locale.ROOT, "w%d as (%s), ", step, steps.get(step)));
    }
    String all =
        IntStream.range(0, steps.size())
            .mapToObj(step -> "table w" + step)
            .collect(joining(" union all "));
    sql.append(
        "numbered as (insert into %1$s.invoice_series as s select max(fiscal_year), 1"
            .formatted(SameRowsTables.SCHEMA));
    sql.append(" from %s.invoice_series".formatted(SameRowsTables.SCHEMA));
    sql.append(
        String.format(Locale.ROOT, " having (select count(*) from (%s) written) = %d", all, rows));
    sql.append(
        " on conflict (fiscal_year) do update set last_number = s.last_number + 1 returning 1)");
    return sql.append(" select 1 from numbered").toString();
  }

  /** That of the year, too. */
  int rows() {
    return rows + 1;
  }

  /** Appends what each job writes to its list. */
  void read(Connection connection, List<List<String>> jobs) throws SQLException {
    for (String question : questions) {
      try (PreparedStatement asking = connection.prepareStatement(question);
          ResultSet found = asking.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          List<String> values = jobs.get(found.getInt(1));
          for (int column = 2; column <= columns; column++) values.add(found.getString(column));
        }
      }
    }
  }

  private static String texts(List<String> columns) {
    return columns.stream().map(column -> "t." + column + "::text").collect(joining(", "));
  }

  /** All that are not worked out by the database itself. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement asking =
        connection.prepareStatement(
            "select quote_ident(attname) from pg_attribute where attnum > 0 and not attisdropped"
                + " and attgenerated = '' and attrelid = ?::regclass order by attnum")) {
      asking.setString(1, "public." + table);
      try (ResultSet found = asking.executeQuery()) {
        while (found.next()) columns.add(found.getString(1));
      }
    }
    return columns;
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (PreparedStatement asking = connection.prepareStatement(question);
        ResultSet found = asking.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }
}
