package np.shulka.bootstrap.stories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A team's customers, to whom more happens than the API could bring about: events as the
 * application writes them down, each in a transaction of its own.
 */
record Crowd(Place place, int size) {

  /** They are that team's from now on. */
  void joins(PartnerTeam team) {
    for (int number = 1; number <= size; number++) {
      team.api().put("/partner/subscribers/c-" + number, Map.of());
    }
  }

  /** So much happens to each of them. */
  void lives(int events) {
    for (int event = 0; event < events; event++) {
      IntStream.rangeClosed(1, size).forEach(this::happens);
    }
  }

  private void happens(int number) {
    sql(
        String.format(
            Locale.ROOT,
            """
        with counted as (
          update subscriber set event_count = event_count + 1 where external_id = 'c-%d'
          returning id, feed, event_count)
        insert into event (id, subscriber_id, feed, sequence, type, created_at, data)
        select gen_random_uuid(), id, feed, event_count, 'invoice.issued', now(), '{}' from counted
        """,
            number));
  }

  void sql(String text) {
    try (Connection connection = place.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(text);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** The one number that a query tells. */
  long count(String query) {
    try (Connection connection = place.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
