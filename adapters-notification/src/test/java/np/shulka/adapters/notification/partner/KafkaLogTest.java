package np.shulka.adapters.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import np.shulka.application.partner.LogUnavailable;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events in a real log, in order, though it goes away and nodes think that others are dead. */
final class KafkaLogTest {
  private static ABroker broker;

  private final SubscriberId sita = AnId.ofSubscriber();
  private final SubscriberId hari = AnId.ofSubscriber();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = new ABroker(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static KafkaLog node() {
    Map<String, Object> settings =
        new HashMap<>(KafkaConfiguration.settings(broker.address(), ABroker.TOPIC));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
    return new KafkaLog(settings, ABroker.TOPIC);
  }

  private static List<Told> events(SubscriberId subscriber, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> event(subscriber, n)).toList();
  }

  private static Told event(SubscriberId subscriber, int sequence) {
    Instant when = ATime.NOW.plusSeconds(sequence);
    return new Told(
        subscriber, sequence, new Event(AnId.uuid(), "invoice.paid", when, Map.of("n", sequence)));
  }

  /** What is there of those two, each with its sequence. */
  private List<String> there(SubscriberId subscriber, int atLeast) {
    List<String> bodies = new ArrayList<>();
    for (ConsumerRecord<String, String> one : broker.read(atLeast)) {
      if (one.key().equals(subscriber.toString())) bodies.add(one.value());
    }
    return bodies;
  }

  private static List<String> json(List<Told> events) {
    return events.stream().map(EventJson::of).toList();
  }

  @Test
  void events_are_keyed_by_subscriber_and_in_order() {
    List<Told> sitas = events(sita, 1, 30);
    List<Told> haris = events(hari, 1, 30);
    List<Told> mixed = new ArrayList<>();
    for (int i = 0; i < 30; i++) mixed.addAll(List.of(sitas.get(i), haris.get(i)));
    try (KafkaLog log = node()) {
      log.publish(mixed.subList(0, 21));
      log.publish(mixed.subList(21, 60));

      assertThat(there(sita, 60)).isEqualTo(json(sitas));
      assertThat(there(hari, 60)).isEqualTo(json(haris));
    }
  }

  @Test
  void what_it_does_not_take_is_published_when_it_is_back() {
    try (KafkaLog log = node()) {
      List<Told> before = events(sita, 1, 3);
      List<Told> meanwhile = events(sita, 4, 6);
      log.publish(before);
      broker.goesAway();
      assertThatThrownBy(() -> log.publish(meanwhile)).isInstanceOf(LogUnavailable.class);
      broker.comesBack();
      log.publish(meanwhile);

      List<Told> all = new ArrayList<>(before);
      all.addAll(meanwhile);
      assertThat(there(sita, 6)).isEqualTo(json(all));
    }
  }

  @Test
  void who_was_thought_dead_adds_nothing_any_more() {
    try (KafkaLog slow = node();
        KafkaLog other = node()) {
      slow.publish(events(sita, 1, 2));
      List<Told> next = events(sita, 3, 4);
      other.publish(next);
      assertThatThrownBy(() -> slow.publish(events(sita, 3, 4))).isInstanceOf(LogUnavailable.class);

      assertThat(there(sita, 4)).hasSize(4).endsWith(json(next).toArray(String[]::new));
    }
  }
}
