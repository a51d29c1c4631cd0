package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import np.shulka.bootstrap.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes bring events, and each in its turn is killed in the middle of it. The last dies alone:
 * only then is it sure whose the events are that are in somebody's hands (I4, D1).
 */
class WebhookKillTest {
  private static final int SUBSCRIBERS = 12;
  private static final int EVENTS = 25;
  private static final int DEATHS = 4;

  /** A lease is for a minute; whoever has it for so long is not at it any more. */
  private static final Duration OLD = Duration.ofSeconds(4);

  private static final String HELD =
      "select count(*) from webhook_delivery where status = 'PENDING' and leased_until > now()";

  private static final String LET_GO =
      "update webhook_delivery set leased_until = now() where leased_until > now()";

  /** What arrived of each subscriber: sequences in the order in which they came first. */
  private final Map<String, List<Long>> arrived = new ConcurrentHashMap<>();

  private final AtomicInteger knocking = new AtomicInteger();

  /** While it is, no attempt ends. */
  private volatile boolean closed;

  private Place place;
  private Crowd crowd;
  private HttpServer hooks;

  @BeforeEach
  void prepare() throws Exception {
    place = Place.make();
    crowd = new Crowd(place, SUBSCRIBERS);
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
    knocking.incrementAndGet();
    Eventually.holds(() -> !closed);
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
    Program node = Program.start(place.settings(), FreePort.any());
    long inItsHands;
    try {
      listens(node);
      for (int round = 0; round < DEATHS - 1; round++) {
        Program younger = Program.start(place.settings(), FreePort.any());
        int enough = SUBSCRIBERS * EVENTS * round + SUBSCRIBERS * EVENTS / 3;
        dies(node, () -> arrived() > enough);
        node = younger;
        // who lives brings each in no time, so what was taken long ago is the dead one's
        LockSupport.parkNanos(OLD.toNanos());
        place.sql(LET_GO);
      }
      inItsHands = diesAlone(node);
      node = Program.start(place.settings(), FreePort.any());
      Eventually.holds(() -> arrived() == SUBSCRIBERS * EVENTS * DEATHS);
    } finally {
      node.close();
    }

    assertThat(inItsHands).as("events in the hands of the node that died alone").isPositive();
    List<Long> inOrder = LongStream.rangeClosed(1, (long) EVENTS * DEATHS).boxed().toList();
    assertThat(arrived).hasSize(SUBSCRIBERS);
    assertThat(arrived.values()).allSatisfy(known -> assertThat(known).isEqualTo(inOrder));
  }

  /** While events happen and are brought. */
  private void dies(Program node, BooleanSupplier soon) throws InterruptedException {
    Thread happening = Thread.ofPlatform().start(() -> crowd.lives(EVENTS));
    Eventually.holds(soon);
    node.kill();
    happening.join();
  }

  /** How many events it had taken and can bring no more. */
  private long diesAlone(Program node) throws InterruptedException {
    Eventually.holds(() -> arrived() == SUBSCRIBERS * EVENTS * (DEATHS - 1));
    knocking.set(0);
    closed = true;
    dies(node, () -> knocking.get() > 0);
    long left = place.count(HELD);
    place.sql(LET_GO);
    closed = false;
    return left;
  }

  private int arrived() {
    return arrived.values().stream().mapToInt(List::size).sum();
  }

  /** A team with an endpoint, and customers. */
  private void listens(Program node) {
    PartnerTeam team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
    String url = "http://localhost:" + hooks.getAddress().getPort() + "/";
    Map<String, Object> all = Map.of("url", url, "types", List.of("invoice.issued"));
    assertThat(team.api().post("/partner/webhook-endpoints", all).status()).isEqualTo(201);
    crowd.joins(team);
  }
}
