package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every pact in {@code pacts/} that a team has with Shulka, against the whole application: its
 * PostgreSQL, its authorization server, and Khalti's stand-in. What is given comes about as it does
 * in life, by the API and by time that is let pass.
 */
@Provider("shulka")
@PactFolder("../pacts")
class PartnersPactTest {
  private static final String FIRST = "customer-1";
  private static @Nullable Node running;

  /** The interaction that is broken, to see that it would be noticed. */
  private static final String PROMISE = "what somebody who paid may use";

  /** Not a team but our own pages, for the people in front of them. */
  private static final String PAGES = "web-application";

  private @Nullable PartnerTeam team;
  private @Nullable Api person;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = Node.alone(data);
  }

  @AfterAll
  static void stop() {
    node().close();
  }

  private static Node node() {
    if (running == null) throw new IllegalStateException("nothing runs");
    return running;
  }

  private static Api admin() {
    return PartnerTeam.admin(node().address());
  }

  private PartnerTeam team() {
    if (team == null) team = PartnerTeam.on(node().address(), admin());
    return team;
  }

  @BeforeEach
  void target(PactVerificationContext context) {
    context.setTarget(
        context.getInteraction().isAsynchronousMessage()
            ? new MessageTestTarget(List.of(getClass().getPackageName()))
            : PAGES.equals(context.getConsumer().getName()) ? new AsThePerson() : new AsTheTeam());
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void shulka_answers_as_it_was_agreed(PactVerificationContext context) {
    context.verifyInteraction();
    if (PROMISE.equals(context.getInteraction().getDescription())) failsWithout(context);
  }

  /** What is verified could be broken, or none of it would show anything. */
  private void failsWithout(PactVerificationContext context) {
    context.setTarget(new WithAnotherName());
    assertThatThrownBy(context::verifyInteraction).hasMessageContaining("validUntil");
    context.setTestExecutionResult(new ArrayList<>());
  }

  /** Sends what was agreed with a token that is good today. */
  private class AsTheTeam extends HttpTestTarget {
    AsTheTeam() {
      super(node().address().getHost(), node().address().getPort());
    }

    @Override
    public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
      if (request instanceof HttpMessage message) {
        message.setHeader("Authorization", "Bearer " + team().api().token());
      }
      return super.executeInteraction(client, request);
    }
  }

  /** A break that is planted: a field is called something else. */
  private final class WithAnotherName extends AsTheTeam {
    @Override
    public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
      ProviderResponse answer = super.executeInteraction(client, request);
      String told = Objects.requireNonNull(answer.getBody()).valueAsString();
      return new ProviderResponse(
          answer.getStatusCode(),
          answer.getHeaders(),
          answer.getContentType(),
          OptionalBody.body(told.replace("validUntil", "validTill")));
    }
  }

  /** Sends what was agreed for whoever is in front of a page, signed in or not. */
  private final class AsThePerson extends HttpTestTarget {
    AsThePerson() {
      super(node().address().getHost(), node().address().getPort());
    }

    @Override
    public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
      if (request instanceof HttpMessage message && person != null) {
        message.setHeader("Authorization", "Bearer " + person.token());
      }
      return super.executeInteraction(client, request);
    }
  }

  @State({"the demo plans are on sale", "nobody is signed in"})
  void nobodyIsThere() {
    person = null;
  }

  @State("somebody who never subscribed is signed in")
  void newcomer() {
    person = node().subscriber(UUID.randomUUID().toString());
  }

  @State("somebody who has paid for pro-monthly is signed in")
  Map<String, Object> payer() {
    person = node().subscriber(UUID.randomUUID().toString());
    return Payer.paid(person);
  }

  @State("an administrator is signed in, and somebody has paid for pro-monthly")
  Map<String, Object> staff() {
    person = admin();
    return Payer.paid(node().subscriber(UUID.randomUUID().toString()));
  }

  @State("an administrator is signed in, and a team does not take what it is sent")
  Map<String, Object> away() {
    person = admin();
    return PartnerTeam.on(node().address(), person).isAway();
  }

  @State("somebody was sent a pay link for pro-monthly")
  Map<String, Object> payLink() {
    return Payer.owes(node().subscriber(UUID.randomUUID().toString()));
  }

  @State("customer-1 has paid for pro-monthly")
  Map<String, Object> paid() {
    team().sells(FIRST, "pro-monthly");
    return Map.of("etag", tag());
  }

  private String tag() {
    URI place = node().address().resolve("/api/v1/partner/subscribers/" + FIRST + "/entitlements");
    var request =
        HttpRequest.newBuilder(place).header("Authorization", "Bearer " + team().api().token());
    return new Browser().send(request).headers().firstValue("ETag").orElseThrow();
  }

  @State("the subscription of customer-2 fell past due yesterday")
  void pastDue() {
    team().sells("customer-2", "pro-monthly");
    letPass(Duration.ofDays(1));
  }

  @State("the subscription of customer-3 ended unpaid")
  void ended() {
    team().sells("customer-3", "pro-monthly");
    letPass(Duration.ofDays(30));
  }

  /** After the end of what was paid. */
  private void letPass(Duration more) {
    Api.Answer sold = team().api().get("/partner/subscriptions");
    Instant end = Instant.parse(sold.text("/items/0/currentPeriod/endsAt"));
    Api.Answer moved = admin().put("/admin/test-clock", Map.of("now", end.plus(more).toString()));
    assertThat(moved.status()).isEqualTo(200);
  }

  @State("nobody is called customer-4")
  void nobody() {
    team();
  }

  @State("customer-1 was given back all of it")
  void givenBack() {
    team().sells(FIRST, "pro-monthly");
    String payment = event("payment.completed").at("/data/paymentId").asString();
    Api.Answer refund =
        admin()
            .post(
                "/admin/payments/" + payment + "/refunds",
                Map.of("reason", "they moved", "subscription", "end-now"));
    assertThat(refund.text("/status")).isEqualTo("confirmed");
  }

  @PactVerifyProvider("a payment.completed event")
  public String completed() {
    return event("payment.completed").toString();
  }

  @PactVerifyProvider("a refund.confirmed event")
  public String confirmed() {
    return event("refund.confirmed").toString();
  }

  /** As the feed tells it; a webhook brings the same. */
  private JsonNode event(String type) {
    return team()
        .api()
        .get("/partner/events")
        .body()
        .at("/items")
        .valueStream()
        .filter(event -> type.equals(event.at("/type").asString()))
        .findFirst()
        .orElseThrow();
  }
}
