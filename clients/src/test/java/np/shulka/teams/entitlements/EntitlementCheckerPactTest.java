package np.shulka.teams.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import np.shulka.client.ApiException;
import org.junit.jupiter.api.Test;

/**
 * What this team relies on, written down as a pact that Shulka verifies. The committed pact is the
 * one written here; run with {@code -Dpact.commit=true} to renew it.
 */
final class EntitlementCheckerPactTest {
  private static final String FILE = "entitlement-checker-shulka.json";
  private static final Path WRITTEN = Path.of("target", "pacts", FILE);
  private static final Path COMMITTED = Path.of("..", "pacts", FILE);
  private static final String TOKEN = "token-of-the-team";
  private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
  private static final String TAG = "\"0123456789abcdef\"";

  @Test
  void the_team_and_shulka_understand_each_other() throws IOException {
    Files.deleteIfExists(WRITTEN);
    PactVerificationResult result =
        ConsumerPactRunnerKt.runConsumerTest(
            pact(),
            MockProviderConfig.createDefault(PactSpecVersion.V3),
            (shulka, _) -> {
              asks(new EntitlementChecker(URI.create(shulka.getUrl()), TOKEN));
              return true;
            });

    assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    compare();
  }

  private static void asks(EntitlementChecker checker) throws ApiException {
    assertThat(checker.mayEnter("customer-1")).isTrue();
    assertThat(checker.mayEnter("customer-1")).as("known, and asked again").isTrue();
    assertThat(checker.mayEnter("customer-2")).isTrue();
    assertThat(checker.mayEnter("customer-3")).isFalse();
    assertThat(checker.mayEnter("customer-4")).isFalse();
  }

  private static RequestResponsePact pact() {
    PactDslWithState paid =
        ConsumerPactBuilder.consumer("entitlement-checker")
            .pactSpecVersion(PactSpecVersion.V3)
            .hasPactWith("shulka")
            .given("customer-1 has paid for pro-monthly");
    PactDslResponse first = allowed(of(paid, "what somebody who paid may use", "customer-1"));
    PactDslResponse again =
        of(first.given("customer-1 has paid for pro-monthly"), "what is known", "customer-1")
            .headerFromProviderState("If-None-Match", "${etag}", TAG)
            .willRespondWith()
            .status(304);
    String pastDue = "the subscription of customer-2 fell past due yesterday";
    PactDslResponse grace =
        allowed(of(again.given(pastDue), "what somebody may use in grace", "customer-2"));
    String ended = "the subscription of customer-3 ended unpaid";
    PactDslResponse dark =
        of(grace.given(ended), "what somebody may use who did not pay", "customer-3")
            .willRespondWith()
            .status(200)
            .body(new PactDslJsonBody().booleanValue("active", false).nullValue("validUntil"));
    return of(dark.given("nobody is called customer-4"), "what nobody may use", "customer-4")
        .willRespondWith()
        .status(404)
        .matchHeader("Content-Type", "application/problem\\+json.*", "application/problem+json")
        .body(new PactDslJsonBody().stringValue("code", "subscriber-not-found"))
        .toPact();
  }

  private static PactDslRequestWithPath of(PactDslWithState given, String about, String customer) {
    return given
        .uponReceiving(about)
        .method("GET")
        .path("/api/v1/partner/subscribers/" + customer + "/entitlements")
        .matchHeader("Authorization", "Bearer .+", "Bearer " + TOKEN);
  }

  private static PactDslResponse allowed(PactDslRequestWithPath asked) {
    DslPart body =
        new PactDslJsonBody()
            .booleanValue("active", true)
            .stringMatcher("validUntil", INSTANT, "2026-03-31T10:00:00Z")
            .object("features", new PactDslJsonBody());
    return asked.willRespondWith().status(200).matchHeader("ETag", ".+", TAG).body(body);
  }

  private static void compare() throws IOException {
    String written = Files.readString(WRITTEN).strip() + "\n";
    if (Boolean.getBoolean("pact.commit")) Files.writeString(COMMITTED, written);

    assertThat(COMMITTED).hasContent(written);
  }
}
