package np.shulka.benchmarks;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.partner.CreateEndpoint;
import np.shulka.domain.identity.PartnerId;

/**
 * Teams with an endpoint each, and one team with as many endpoints; things happen to their
 * subscribers, as the application would write it down, in transactions of many events.
 */
final class FanOutTeams implements AutoCloseable {
  static final int ENDPOINTS = 20;
  static final int SUBSCRIBERS = 100;

  /** So many events, and each subscriber of a team with one endpoint had one. */
  static final int EVERYBODY = ENDPOINTS * SUBSCRIBERS;

  /** The team that listens at all endpoints. */
  static final int ALL = ENDPOINTS + 1;

  private static final String LET_IN =
      """
      insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
      select ('01900000-0000-7000-8000-1' || lpad(n::text, 11, '0'))::uuid, 'team-' || n, 'Team ' || n,
        '{partner:read}', '{noop}0123456789abcdef', 'ACTIVE', now() from generate_series(1, $all) n;
      insert into subscriber (id, subject, partner_id, external_id, created_at)
      select ('01900000-0000-7000-8000-3' || lpad(n::text, 11, '0'))::uuid,
        'urn:shulka:partner:' || p.id || ':' || n, p.id, n::text, now()
      from generate_series(0, $all * $subscribers - 1) n
      join partner p on p.client_id = 'team-' || (n / $subscribers + 1);
      """;

  private static final String HAPPENS =
      """
      with counted as (
        update subscriber set event_count = event_count + 1
        where id in (select ('01900000-0000-7000-8000-3' || lpad((? + n * 101 % ?)::text, 11, '0'))::uuid
          from generate_series(?::integer, ?::integer) n)
        returning id, feed, event_count)
      insert into event (id, subscriber_id, feed, sequence, type, created_at, data)
      select gen_random_uuid(), id, feed, event_count, 'invoice.issued', clock_timestamp(),
        jsonb_build_object('invoiceId', id, 'reference', 'PR-' || event_count, 'totalPaisa', 113000)
      from counted
      """;

  private final Connection connection;
  private int next;

  FanOutTeams(String url, int port, CreateEndpoint listening) throws SQLException {
    connection = DriverManager.getConnection(url, "postgres", "postgres");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          LET_IN
              .replace("$all", Integer.toString(ALL))
              .replace("$subscribers", Integer.toString(SUBSCRIBERS)));
      listen(listening, port);
      statement.execute("vacuum analyze");
    }
  }

  /** Each team at an address of its own, and the last one at as many as there are teams. */
  private static void listen(CreateEndpoint listening, int port) {
    for (int number = 1; number < ALL + ENDPOINTS; number++) {
      String team =
          String.format(Locale.ROOT, "01900000-0000-7000-8000-1%011d", Math.min(number, ALL));
      URI url = URI.create("http://localhost:" + port + "/" + number);
      var outcome = listening.create(new PartnerId(UUID.fromString(team)), url, Set.of());
      if (!(outcome instanceof CreateEndpoint.Outcome.Created)) throw new AssertionError(outcome);
    }
  }

  /** Something happens to so many, in turn to subscribers of each team with one endpoint. */
  void happens(int events) throws SQLException {
    happens(0, EVERYBODY, events);
  }

  /** Something happens to so many subscribers of the team that listens everywhere. */
  void happensToAll(int events) throws SQLException {
    for (int done = 0; done < events; done += SUBSCRIBERS) {
      happens(EVERYBODY, SUBSCRIBERS, Math.min(SUBSCRIBERS, events - done));
    }
  }

  private void happens(int first, int among, int events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HAPPENS)) {
      statement.setInt(1, first);
      statement.setInt(2, among);
      // neighbours belong to one team; steps of a prime deal them out
      statement.setInt(3, next);
      statement.setInt(4, next + events - 1);
      if (statement.executeUpdate() != events) throw new IllegalStateException("not all happened");
    }
    next = (next + events) % among;
  }

  /** How many events are not dealt out and brought yet. */
  long waiting() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from webhook_delivery where status = 'PENDING'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
