package np.shulka.adapters.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import np.shulka.application.partner.LogUnavailable;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is there and does not have our topic: each event waits for it in vain. */
final class KafkaWithoutTopicTest {
  private static ABroker broker;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    broker = new ABroker(folder, false);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static KafkaLog node(Duration patience) {
    Map<String, Object> settings =
        new HashMap<>(KafkaConfiguration.settings(broker.address(), ABroker.TOPIC));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) patience.toMillis());
    return new KafkaLog(settings, ABroker.TOPIC);
  }

  private static List<Told> events(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(KafkaWithoutTopicTest::event).toList();
  }

  private static Told event(int sequence) {
    Event event = new Event(AnId.uuid(), "invoice.paid", ATime.NOW, Map.of("n", sequence));
    return new Told(AnId.ofSubscriber(), sequence, event);
  }

  @Test
  @Timeout(30)
  void only_the_first_event_is_waited_for() {
    try (KafkaLog log = node(Duration.ofSeconds(3))) {
      assertThatThrownBy(() -> log.publish(events(20)))
          .isInstanceOf(LogUnavailable.class)
          .hasMessageContaining("TimeoutException");
    }
  }

  @Test
  @Timeout(20)
  void who_closes_it_does_not_wait_with_it() throws Exception {
    KafkaLog log = node(Duration.ofSeconds(40));
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread publishing =
        Thread.ofPlatform()
            .start(() -> outcome.complete(catchThrowable(() -> log.publish(events(1)))));
    while (!waitsForTheTopic(publishing)) Thread.sleep(20);

    log.close();

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(LogUnavailable.class);
  }

  private static boolean waitsForTheTopic(Thread thread) {
    return List.of(thread.getStackTrace()).stream()
        .anyMatch(frame -> frame.getMethodName().equals("waitOnMetadata"));
  }
}
