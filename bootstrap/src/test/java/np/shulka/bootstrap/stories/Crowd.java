package np.shulka.bootstrap.stories;

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
    place.sql(
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
}
