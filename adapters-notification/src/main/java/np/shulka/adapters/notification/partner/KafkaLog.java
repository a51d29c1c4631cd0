package np.shulka.adapters.notification.partner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
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
  private @Nullable Producer<String, String> open;

  KafkaLog(Map<String, Object> settings, String topic) {
    this.settings = settings;
    this.topic = topic;
  }

  @Override
  public synchronized void publish(List<Told> events) {
    try {
      Producer<String, String> producer = producer();
      producer.beginTransaction();
      // whether any of them failed is told at the end
      for (Told told : events) {
        Future<RecordMetadata> _ = producer.send(record(told));
      }
      producer.commitTransaction();
    } catch (KafkaException trouble) {
      close();
      throw new LogUnavailable(trouble);
    }
  }

  private ProducerRecord<String, String> record(Told told) {
    return new ProducerRecord<>(topic, told.subscriber().toString(), EventJson.of(told));
  }

  /** What it cannot repair itself it does not survive, so after trouble there is another one. */
  private Producer<String, String> producer() {
    if (open != null) return open;
    Producer<String, String> fresh =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    open = fresh;
    fresh.initTransactions();
    return fresh;
  }

  /** Hangs up; a transaction that is open is taken back by the broker. */
  @Override
  public synchronized void close() {
    if (open != null) open.close(Duration.ofSeconds(1));
    open = null;
  }
}
