package np.shulka.teams.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import np.shulka.client.ApiClient;
import np.shulka.client.model.Event;
import np.shulka.client.model.EventFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lost, doubled and out of order on the way, events end as they were at their source (I4). */
final class RevenueChaosTest {
  private static final String SECRET = "whsec_" + "YWJj".repeat(8);
  private static final int SEEDS = 25;
  private static final List<String> TYPES =
      List.of("payment.completed", "refund.confirmed", "subscription.renewed", "a.new-type");

  private final HttpClient client = HttpClient.newHttpClient();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  private static List<Event> happened(Random dice) {
    List<Event> events = new ArrayList<>();
    for (long sequence = 1; sequence <= 12; sequence++) {
      for (int subscriber = 0; subscriber < 4; subscriber++) {
        events.add(
            new Event()
                .id(new UUID(sequence, subscriber))
                .type(TYPES.get(dice.nextInt(TYPES.size())))
                .createdAt(OffsetDateTime.parse("2026-03-01T00:00:00Z"))
                .sequence(sequence)
                .subscriberId(new UUID(0, subscriber))
                .data(Map.of("amount", dice.nextInt(100_000))));
      }
    }
    return events;
  }

  /** A fifth is lost, a fifth comes twice, and nothing comes when it should. */
  private static List<Event> badly(List<Event> events, Random dice) {
    List<Event> arriving = new ArrayList<>();
    for (Event event : events) {
      int times = dice.nextInt(5);
      if (times > 0) arriving.add(event);
      if (times == 4) arriving.add(event);
    }
    Collections.shuffle(arriving, dice);
    return arriving;
  }

  private static EventFeed feed(List<Event> source, int limit, @Nullable UUID after) {
    List<UUID> ids = source.stream().map(Event::getId).toList();
    int from = after == null ? 0 : ids.indexOf(after) + 1;
    int to = Math.min(source.size(), from + Math.min(limit, 7));
    return new EventFeed()
        .items(source.subList(from, to))
        .next(to < source.size() ? ids.get(to - 1) : null);
  }

  private int sends(WebhookReceiver receiver, Event event, String secret) throws Exception {
    String body = ApiClient.createDefaultObjectMapper().writeValueAsString(event);
    long now = Instant.now().getEpochSecond();
    String id = event.getId().toString();
    HttpRequest request =
        HttpRequest.newBuilder(receiver.address())
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", new Webhook(secret).sign(id, now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_ends_as_the_source(long seed) throws Exception {
    Random dice = new Random(seed);
    List<Event> source = happened(dice);
    Revenue truth = new Revenue();
    source.forEach(truth::take);
    Revenue revenue = new Revenue();
    try (WebhookReceiver receiver = new WebhookReceiver(new Webhook(SECRET), revenue::take)) {
      for (Event event : badly(source, dice)) {
        assertThat(sends(receiver, event, SECRET)).isEqualTo(204);
      }
    }
    assertThat(revenue.hasGaps()).as("something was lost").isTrue();

    new FeedReader((limit, after) -> feed(source, limit, after)).readOn(revenue::take);

    assertThat(revenue.totals()).isEqualTo(truth.totals());
    assertThat(revenue.hasGaps()).isFalse();
  }

  @Test
  void what_somebody_else_signed_is_not_taken() throws Exception {
    Revenue revenue = new Revenue();
    Event event = happened(new Random(1)).getFirst();
    try (WebhookReceiver receiver = new WebhookReceiver(new Webhook(SECRET), revenue::take)) {
      assertThat(sends(receiver, event, "whsec_" + "ZGVm".repeat(8))).isEqualTo(401);
    }
    assertThat(revenue.totals()).isEmpty();
  }
}
