package np.shulka.adapters.notification.partner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.LoggerFactory;

/** A real broker of Kafka in this JVM, alone in its cluster, that can go away and come back. */
public final class ABroker implements AutoCloseable {
  static final String TOPIC = "shulka.events";
  private static final int PARTITIONS = 4;
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final Properties settings = new Properties();
  private final int port = freePort();
  private KafkaRaftServer server;

  public ABroker(Path folder) throws IOException {
    this(folder, true);
  }

  /**
   * One that has no topic yet.
   *
   * @param makesTopics whether it makes one that it is asked for
   */
  ABroker(Path folder, boolean makesTopics) throws IOException {
    beQuiet();
    settings.put("auto.create.topics.enable", Boolean.toString(makesTopics));
    int controller = freePort();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("log.dirs", folder.resolve("data").toString());
    settings.put(
        "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "1@localhost:" + controller);
    settings.put("num.partitions", Integer.toString(PARTITIONS));
    for (String kept : List.of("offsets.topic", "transaction.state.log")) {
      settings.put(kept + ".replication.factor", "1");
      settings.put(kept + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    format(folder);
    server = start();
  }

  /** It says much, and more when it goes away; so does whoever looks for it then. */
  private static void beQuiet() {
    for (String name : List.of("org.apache.kafka", "kafka", "state.change.logger")) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) logger.setLevel(Level.OFF);
    }
  }

  private void format(Path folder) throws IOException {
    Path file = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      settings.store(out, null);
    }
    String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
    if (StorageTool.execute(arguments, SILENT) != 0) throw new IOException("not formatted");
  }

  private KafkaRaftServer start() {
    KafkaRaftServer fresh = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    fresh.startup();
    return fresh;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  public String address() {
    return "localhost:" + port;
  }

  public void goesAway() {
    server.shutdown();
    server.awaitShutdown();
  }

  void comesBack() {
    server = start();
  }

  /** Everything that a consumer sees who leaves out what was taken back. */
  public List<ConsumerRecord<String, String>> read(int atLeast) {
    Map<String, Object> wish =
        Map.of("bootstrap.servers", address(), "isolation.level", "read_committed");
    List<ConsumerRecord<String, String>> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(wish, new StringDeserializer(), new StringDeserializer())) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      List<TopicPartition> partitions = List.of();
      // whoever asks for the topic first has it made
      while (partitions.size() < PARTITIONS && System.nanoTime() < end) {
        partitions =
            consumer.partitionsFor(TOPIC).stream()
                .map(it -> new TopicPartition(TOPIC, it.partition()))
                .toList();
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (all.size() < atLeast && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      consumer.poll(Duration.ofMillis(500)).forEach(all::add);
    }
    return all;
  }

  /** Also one that is away; one that outlives its folder would end the JVM. */
  @Override
  public void close() {
    goesAway();
  }
}
