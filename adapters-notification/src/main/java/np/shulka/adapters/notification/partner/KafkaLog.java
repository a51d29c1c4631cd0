package np.shulka.adapters.notification.partner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.partner.EventLog;
import np.shulka.application.partner.LogUnavailable;
import np.shulka.application.partner.Told;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of Kafka, keyed by subscriber. Events go there in transactions: all of a part or none,
 * and a node that was thought dead cannot add anything once another one has begun.
 */
final class KafkaLog implements EventLog, AutoCloseable {
  private final Map<String, Object> settings;
  private final String topic;
  private final AtomicReference<@Nullable Producer<String, String>> open = new AtomicReference<>();

  KafkaLog(Map<String, Object> settings, String topic) {
    this.settings = settings;
    this.topic = topic;
  }

  @Override
  public synchronized void publish(List<Told> events) {
    try {
      Producer<String, String> producer = producer();
      producer.beginTransaction();
      for (Told told : events) refuseFailed(producer.send(record(told)));
      producer.commitTransaction();
    } catch (KafkaException | IllegalStateException trouble) { // the latter of one that was closed
      close();
      throw new LogUnavailable(trouble);
    }
  }

  /**
   * What becomes of most is told at the end. One that failed at once has waited for the topic in
   * vain, and each one after it would wait as long.
   */
  private static void refuseFailed(Future<RecordMetadata> sent) {
    if (sent.state() != Future.State.FAILED) return;
    Throwable why = sent.exceptionNow();
    throw why instanceof KafkaException known ? known : new KafkaException(why);
  }

  private ProducerRecord<String, String> record(Told told) {
    return new ProducerRecord<>(topic, told.subscriber().toString(), EventJson.of(told));
  }

  /** What it cannot repair itself it does not survive, so after trouble there is another one. */
  private Producer<String, String> producer() {
    Producer<String, String> there = open.get();
    if (there != null) return there;
    Producer<String, String> fresh =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    open.set(fresh);
    fresh.initTransactions();
    return fresh;
  }

  /**
   * Hangs up, also on whoever publishes meanwhile; a transaction that is open is taken back by the
   * broker.
   */
  @Override
  public void close() {
    Producer<String, String> there = open.getAndSet(null);
    if (there != null) there.close(Duration.ofSeconds(1));
  }
}
