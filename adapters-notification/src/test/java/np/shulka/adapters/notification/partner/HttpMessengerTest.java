package np.shulka.adapters.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Messenger.Outcome;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

final class HttpMessengerTest {
  private static final String OLD = "whsec_" + "b2xk".repeat(8);
  private static final String OLDER = "whsec_" + "b2xh".repeat(8);
  static final String NEW = "whsec_" + "bmV3".repeat(8);
  static final WebhookSettings DEMO =
      new WebhookSettings(Duration.ofMillis(300), Duration.ofMillis(900), false);
  static final WebhookSettings PRODUCTION =
      new WebhookSettings(Duration.ofMillis(300), Duration.ofMillis(900), true);

  /** The library compares the stamp with the time of the machine. */
  private static final InstantSource REAL = InstantSource.system();

  static Parcel parcel(URI url, SigningSecrets secrets) {
    WebhookEndpoint endpoint =
        new WebhookEndpoint(
            new WebhookEndpointId(AnId.uuid()),
            new PartnerId(AnId.uuid()),
            url,
            Set.of(),
            secrets,
            new WebhookEndpoint.Standing.Working(),
            ATime.NOW);
    Event event = new Event(AnId.uuid(), "invoice.paid", ATime.NOW, Map.of("invoiceId", "i-1"));
    Told told = new Told(AnId.ofSubscriber(), 7, event);
    return new Parcel(new DeliveryId(AnId.uuid()), endpoint, told, 1, 0, ATime.NOW);
  }

  static Outcome bring(WebhookSettings settings, DnsResolver names, Parcel parcel)
      throws IOException {
    try (var messenger = WebhookConfiguration.messenger(settings, names, REAL)) {
      return messenger.bring(parcel);
    }
  }

  private static Outcome brings(AReceiver receiver) throws IOException {
    Parcel parcel = parcel(receiver.url("localhost"), SigningSecrets.of(NEW));
    return bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel);
  }

  @Test
  void what_is_sent_is_the_event_signed_and_stamped() throws Exception {
    try (AReceiver receiver = AReceiver.answering(204)) {
      Parcel parcel = parcel(receiver.url("localhost"), SigningSecrets.of(NEW));
      Outcome outcome = bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel);

      assertThat(outcome).isEqualTo(new Outcome.Taken(204));
      AReceiver.Got got = receiver.got().getFirst();
      assertThat(got.body())
          .isEqualTo(
              "{\"id\":\"%s\",\"type\":\"invoice.paid\",\"createdAt\":\"%s\",\"sequence\":7,"
                      .formatted(parcel.told().event().id(), ATime.NOW)
                  + "\"subscriberId\":\"%s\",\"data\":{\"invoiceId\":\"i-1\"}}"
                      .formatted(parcel.told().subscriber()));
      new Webhook(NEW).verify(got.body(), got.headers());
      assertThat(got.headers().getFirst("webhook-id"))
          .isEqualTo(parcel.told().event().id().toString());
      assertThat(got.headers().getFirst("Content-Type")).startsWith("application/json");
      assertThatThrownBy(() -> new Webhook(NEW).verify(got.body() + " ", got.headers()))
          .isInstanceOf(WebhookVerificationException.class);
    }
  }

  @Test
  void for_a_while_the_secrets_before_sign_too() throws Exception {
    try (AReceiver receiver = AReceiver.answering(200)) {
      SigningSecrets fresh =
          SigningSecrets.of(OLDER).rotate(OLD, REAL.instant()).rotate(NEW, REAL.instant());
      SigningSecrets longAgo = SigningSecrets.of(OLD).rotate(NEW, Instant.EPOCH);
      URI url = receiver.url("localhost");
      bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel(url, fresh));
      bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel(url, longAgo));

      AReceiver.Got all = receiver.got().getFirst();
      AReceiver.Got one = receiver.got().getLast();
      for (String secret : List.of(OLDER, OLD, NEW)) {
        assertThatCode(() -> new Webhook(secret).verify(all.body(), all.headers()))
            .doesNotThrowAnyException();
      }
      new Webhook(NEW).verify(one.body(), one.headers());
      assertThatThrownBy(() -> new Webhook(OLD).verify(one.body(), one.headers()))
          .isInstanceOf(WebhookVerificationException.class);
    }
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (AReceiver other = AReceiver.answering(200);
        AReceiver receiver = AReceiver.answering(exchange -> redirect(exchange, other))) {
      assertThat(brings(receiver)).isInstanceOf(Outcome.Refused.class);
      assertThat(other.got()).isEmpty();
      assertThat(receiver.got()).hasSize(1);
    }
  }

  private static void redirect(HttpExchange exchange, AReceiver other) throws IOException {
    exchange.getResponseHeaders().set("Location", other.url("localhost").toString());
    exchange.sendResponseHeaders(307, -1);
  }

  @Test
  void what_an_endpoint_says_is_understood() throws Exception {
    try (AReceiver gone = AReceiver.answering(410);
        AReceiver busy = AReceiver.answering(HttpMessengerTest::busy)) {
      assertThat(brings(gone)).isEqualTo(new Outcome.Gone(410));
      assertThat(brings(busy))
          .isEqualTo(
              new Outcome.Refused(
                  Optional.of(503), "it answered 503", Optional.of(Duration.ofMinutes(2))));
    }
  }

  private static void busy(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "120");
    exchange.sendResponseHeaders(503, -1);
  }

  @Test
  void who_drips_is_hung_up_on() throws Exception {
    try (AReceiver slow = AReceiver.answering(HttpMessengerTest::drip)) {
      assertThat(brings(slow))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.why()).startsWith("no end"));
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 100; i++) {
        body.write('.');
        body.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void who_never_stops_talking_is_hung_up_on() throws Exception {
    try (AReceiver talker =
        AReceiver.answering(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) body.write(new byte[1024]);
              }
            })) {
      assertThat(brings(talker)).isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void nobody_at_home_is_no_answer() throws Exception {
    URI nobody;
    try (AReceiver receiver = AReceiver.answering(200)) {
      nobody = receiver.url("localhost");
    }
    Outcome outcome =
        bring(DEMO, SystemDefaultDnsResolver.INSTANCE, parcel(nobody, SigningSecrets.of(NEW)));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_name_that_leads_inside_is_not_called() throws Exception {
    try (AReceiver receiver = AReceiver.answering(200)) {
      Names inside = new Names(List.of("127.0.0.1"));
      URI url = URI.create(receiver.url("partner.example").toString().replace("http:", "https:"));

      Outcome outcome = bring(PRODUCTION, inside, parcel(url, SigningSecrets.of(NEW)));

      assertThat(outcome)
          .isEqualTo(
              new Outcome.Refused(
                  Optional.empty(),
                  "its name leads to an address that is not public",
                  Optional.empty()));
      assertThat(receiver.got()).isEmpty();
    }
  }

  @Test
  void a_name_that_changes_its_mind_gains_nothing() throws Exception {
    try (AReceiver receiver = AReceiver.answering(200)) {
      Names moving = new Names(List.of("127.0.0.1", "203.0.113.1"));
      Parcel parcel = parcel(receiver.url("partner.example"), SigningSecrets.of(NEW));

      assertThat(bring(DEMO, moving, parcel)).isEqualTo(new Outcome.Taken(200));
      assertThat(moving.asked()).containsExactly("partner.example");
      assertThat(receiver.got().getFirst().headers().getFirst("Host"))
          .startsWith("partner.example:");
    }
  }

  @Test
  void in_production_nothing_goes_in_the_clear() throws Exception {
    try (AReceiver receiver = AReceiver.answering(200)) {
      Parcel parcel = parcel(receiver.url("localhost"), SigningSecrets.of(NEW));

      assertThat(bring(PRODUCTION, SystemDefaultDnsResolver.INSTANCE, parcel))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(receiver.got()).isEmpty();
    }
  }

  /** A name server that answers something else each time. */
  record Names(List<String> answers, List<String> asked) implements DnsResolver {
    Names(List<String> answers) {
      this(answers, new ArrayList<>());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      String next = answers.get(Math.min(asked.size(), answers.size() - 1));
      asked.add(host);
      return new InetAddress[] {InetAddress.ofLiteral(next)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
