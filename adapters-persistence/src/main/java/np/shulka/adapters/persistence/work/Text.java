package np.shulka.adapters.persistence.work;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A statement as jOOQ rendered it, once; to be filled with other values each time it is sent. */
final class Text {
  private static final Pattern PLACE = Pattern.compile(":" + Slots.NAME + "(\\d+)");

  private final String sql;
  private final List<Place> places;

  private Text(String sql, List<Place> places) {
    this.sql = sql;
    this.places = List.copyOf(places);
  }

  static Text of(Configuration settings, Query query, Slots slots) {
    String named = DSL.using(settings).renderNamedParams(query);
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(named);
    while (matcher.find()) {
      int value = Integer.parseInt(matcher.group(1));
      places.add(new Place(value, type(slots.types().get(value))));
    }
    return new Text(PLACE.matcher(named).replaceAll("?"), places);
  }

  String sql() {
    return sql;
  }

  /** What JDBC is told; all but numbers and booleans go as text, which the statement casts. */
  private static int type(DataType<?> type) {
    Class<?> of = type.getType();
    if (of == Integer.class) return Types.INTEGER;
    if (of == Long.class) return Types.BIGINT;
    return of == Boolean.class ? Types.BOOLEAN : Types.VARCHAR;
  }

  /**
   * Fills in the values.
   *
   * @param values in the order in which the places were taken
   */
  void fill(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      set(statement, i + 1, place.type, values.get(place.value));
    }
  }

  private static void set(PreparedStatement statement, int at, int type, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, type);
      case Integer number -> statement.setInt(at, number);
      case Long number -> statement.setLong(at, number);
      case Boolean yes -> statement.setBoolean(at, yes);
      default -> statement.setString(at, value.toString());
    }
  }

  /** Where a value goes, and as what. */
  private record Place(int value, int type) {}
}
