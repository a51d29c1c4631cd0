package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes bring events, and each in its turn is killed in the middle of it (I4, D1). */
class WebhookKillTest {
  private static final int SUBSCRIBERS = 12;
  private static final int EVENTS = 25;
  private static final int DEATHS = 3;
  private static final Duration CONVERGENCE = Duration.ofMinutes(3);

  /** A lease is for a minute; whoever has it for so long is not at it any more. */
  private static final Duration OLD = Duration.ofSeconds(4);

  /** What arrived of each subscriber: sequences in the order in which they came first. */
  private final Map<String, List<Long>> arrived = new ConcurrentHashMap<>();

  private Place place;
  private HttpServer hooks;

  @BeforeEach
  void prepare() throws Exception {
    place = Place.make();
    hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hooks.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hooks.createContext("/", this::take);
    hooks.start();
  }

  @AfterEach
  void leave() throws Exception {
    hooks.stop(0);
    place.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode event = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    List<Long> known =
        arrived.computeIfAbsent(event.at("/subscriberId").asString(), _ -> new ArrayList<>());
    synchronized (known) {
      long sequence = event.at("/sequence").asLong();
      if (!known.contains(sequence)) known.add(sequence);
    }
    LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void everything_arrives_in_order_though_nodes_are_killed() throws Exception {
    Program older = Program.start(place.settings(), Place.freePort());
    long inTheirHands = 0;
    try {
      letIn();
      for (int death = 1; death <= DEATHS; death++) {
        Program younger = Program.start(place.settings(), Place.freePort());
        inTheirHands += dies(older, death);
        older = younger;
      }
      Eventually.holds(CONVERGENCE, () -> arrived() == SUBSCRIBERS * EVENTS * DEATHS);
    } finally {
      older.close();
    }

    assertThat(inTheirHands).as("events in the hands of nodes that died").isPositive();
    List<Long> inOrder = LongStream.rangeClosed(1, (long) EVENTS * DEATHS).boxed().toList();
    assertThat(arrived).hasSize(SUBSCRIBERS);
    assertThat(arrived.values()).allSatisfy(known -> assertThat(known).isEqualTo(inOrder));
  }

  /** One of two nodes, in the middle of a round; how many events it had taken and not brought. */
  private long dies(Program node, int round) throws InterruptedException {
    Thread happening = Thread.ofPlatform().start(this::muchHappens);
    int before = SUBSCRIBERS * EVENTS * (round - 1);
    Eventually.holds(CONVERGENCE, () -> arrived() > before + SUBSCRIBERS * EVENTS / 3);
    node.kill();
    happening.join();
    // who lives brings each in no time, so what was taken long ago is the dead one's
    LockSupport.parkNanos(OLD.toNanos());
    long left = held();
    sql("update webhook_delivery set leased_until = now() where leased_until > now()");
    return left;
  }

  private long held() {
    String old =
        "select count(*) from webhook_delivery where status = 'PENDING' and leased_until"
            + " between now() and now() + interval '57 s'";
    try (Connection connection = place.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(old)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private int arrived() {
    return arrived.values().stream().mapToInt(List::size).sum();
  }

  private static String subscriber(int number) {
    return "01900000-0000-7000-8000-%012d".formatted(number);
  }

  private void letIn() {
    String partner = subscriber(999);
    sql(
        """
        insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
        values ('%s', 'partner-1', 'Team', '{partner:read}', '{noop}0123456789abcdef', 'ACTIVE', now())
        """
            .formatted(partner));
    sql(
        """
        insert into webhook_endpoint (id, partner_id, url, types, secret, standing, created_at)
        values ('%s', '%s', 'http://localhost:%d/', '{}', 'whsec_' || repeat('a', 32), 'ENABLED', now())
        """
            .formatted(partner, partner, hooks.getAddress().getPort()));
    for (int number = 1; number <= SUBSCRIBERS; number++) {
      sql(
          """
          insert into subscriber (id, subject, partner_id, external_id, created_at)
          values ('%1$s', 'urn:shulka:partner:%2$s:c-%3$d', '%2$s', 'c-%3$d', now())
          """
              .formatted(subscriber(number), partner, number));
    }
  }

  /** Events of everybody, each in a transaction of its own. */
  private void muchHappens() {
    for (int event = 0; event < EVENTS; event++) {
      IntStream.rangeClosed(1, SUBSCRIBERS).forEach(number -> happens(subscriber(number)));
    }
  }

  private void happens(String subscriber) {
    sql(
        """
        with counted as (
          update subscriber set event_count = event_count + 1 where id = '%s' returning id, feed, event_count)
        insert into event (id, subscriber_id, feed, sequence, type, created_at, data)
        select gen_random_uuid(), id, feed, event_count, 'invoice.issued', now(), '{}' from counted
        """
            .formatted(subscriber));
  }

  private void sql(String text) {
    try (Connection connection = place.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(text);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
