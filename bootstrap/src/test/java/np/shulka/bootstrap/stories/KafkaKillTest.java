package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.notification.partner.ABroker;
import np.shulka.bootstrap.FreePort;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of two nodes one publishes to a real Kafka, and is killed in the middle of it; the other one goes
 * on, and then it is its turn (I4, D1).
 */
class KafkaKillTest {
  private static final int SUBSCRIBERS = 12;
  private static final int EVENTS = 40;
  private static final int DEATHS = 2;

  private static final String PUBLISHED =
      """
      select count(*) from event e, publication p
      where (e.transaction_id, e.subscriber_id, e.sequence) <= (p.transaction_id, p.subscriber_id, p.sequence)
      """;

  private Place place;
  private ABroker broker;
  private Crowd crowd;

  @BeforeEach
  void prepare(@TempDir Path folder) throws Exception {
    place = Place.make();
    crowd = new Crowd(place, SUBSCRIBERS);
    broker = new ABroker(folder);
  }

  @AfterEach
  void leave() throws Exception {
    broker.close();
    place.close();
  }

  private Program node() throws Exception {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("shulka.kafka.servers", broker.address());
    settings.put("shulka.kafka.every", "5ms");
    return Program.start(settings, FreePort.any());
  }

  @Test
  void the_log_has_everything_in_order_though_nodes_are_killed() throws Exception {
    Program older = node();
    long notThere = 0;
    try {
      crowd.joins(PartnerTeam.on(older.address(), PartnerTeam.admin(older.address())));
      crowd.lives(1);
      for (int death = 1; death <= DEATHS; death++) {
        Eventually.holds(this::allIsPublished);
        place.sql("update publication set leased_until = now() + interval '1 h'");
        Program younger = node();
        notThere += dies(older);
        older = younger;
      }
      Eventually.holds(this::allIsPublished);
    } finally {
      older.close();
    }

    assertThat(notThere).as("events that nodes left when they died").isPositive();
    assertNothingIsMissing(broker.read(all()));
  }

  /** The one that publishes, in the middle of it; how many events it left to the other one. */
  private long dies(Program node) throws InterruptedException {
    long before = place.count(PUBLISHED);
    Thread happening = Thread.ofPlatform().start(() -> crowd.lives(EVENTS));
    Eventually.holds(() -> place.count(PUBLISHED) > before + SUBSCRIBERS * 5);
    node.kill();
    happening.join();
    long left = all() - place.count(PUBLISHED);
    // nobody waits a minute to learn that it is dead
    place.sql("update publication set leased_until = now()");
    return left;
  }

  private int all() {
    return Math.toIntExact(place.count("select count(*) from event"));
  }

  private boolean allIsPublished() {
    return place.count(PUBLISHED) == all();
  }

  /** Of each subscriber every event; what comes twice comes in its order, too. */
  private void assertNothingIsMissing(List<ConsumerRecord<String, String>> log) {
    Map<String, List<Long>> first = new HashMap<>();
    for (ConsumerRecord<String, String> one : log) {
      List<Long> known = first.computeIfAbsent(one.key(), _ -> new ArrayList<>());
      long sequence = JsonMapper.shared().readTree(one.value()).at("/sequence").asLong();
      assertThat(sequence).as("of " + one.key()).isLessThanOrEqualTo(known.size() + 1L);
      if (sequence > known.size()) known.add(sequence);
    }
    assertThat(first.values().stream().mapToInt(List::size).sum()).isEqualTo(all());
    assertThat(first).hasSizeGreaterThanOrEqualTo(SUBSCRIBERS);
  }
}
