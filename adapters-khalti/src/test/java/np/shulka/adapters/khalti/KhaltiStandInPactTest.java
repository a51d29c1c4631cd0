package np.shulka.adapters.khalti;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.SandboxConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in keeps the pact that our adapter has with Khalti, so the two cannot drift apart. */
@Provider("khalti")
@PactFolder("../pacts")
class KhaltiStandInPactTest {
  @RegisterExtension
  static final KhaltiSandboxExtension STAND_IN =
      new KhaltiSandboxExtension(SandboxConfig.defaults().secretKey(Conversation.KEY));

  private static KhaltiSandbox khalti() {
    return STAND_IN.sandbox();
  }

  @BeforeEach
  void target(PactVerificationContext context) {
    context.setTarget(new HttpTestTarget("localhost", URI.create(khalti().baseUrl()).getPort()));
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void the_stand_in_answers_as_khalti_does(PactVerificationContext context) {
    context.verifyInteraction();
  }

  @State("the merchant may take payments")
  void nothingSpecial() {}

  @State("Khalti answers as it did in {year}")
  void olderKhalti() {
    khalti().set(Quirk.LEGACY_INITIATE, true);
  }

  @State("the merchant may take no more than {rupees} rupees")
  void beforeKyc() {
    khalti().set(Quirk.KYC_CAP, true);
  }

  @State("a checkout of {amount} paisa names its order {order}")
  Map<String, Object> namesItsOrder(Map<String, Object> parameters) {
    khalti().set(Quirk.LOOKUP_EXTRAS, true);
    return Map.of("pidx", open(parameters));
  }

  @State("a checkout of {amount} paisa is {status} by a bank")
  Map<String, Object> paidByBank(Map<String, Object> parameters) {
    String pidx = open(parameters);
    khalti().pend(pidx);
    khalti().complete(pidx);
    return Map.of("pidx", pidx, "transaction_id", khalti().payment(pidx).transactionId());
  }

  @State("a checkout of {amount} paisa is {status}")
  Map<String, Object> checkout(Map<String, Object> parameters) {
    String pidx = open(parameters);
    switch (String.valueOf(parameters.get("status"))) {
      case "Initiated" -> {}
      case "Pending" -> khalti().pend(pidx);
      case "Expired" -> khalti().expire(pidx);
      case "Failed" -> khalti().fail(pidx);
      case "User canceled" -> khalti().cancel(pidx);
      case "Canceled" -> {
        khalti().set(Quirk.CANCELED_SPELLING, true);
        khalti().cancel(pidx);
      }
      default -> paid(pidx, String.valueOf(parameters.get("status")));
    }
    return Map.of("pidx", pidx, "transaction_id", khalti().payment(pidx).transactionId());
  }

  private static void paid(String pidx, String status) {
    khalti().complete(pidx);
    switch (status) {
      case "Completed", "Complete" -> {}
      case "Refunded" -> khalti().refundFromDashboard(pidx, 0);
      case "Partially Refunded", "Partially refunded" -> khalti().refundFromDashboard(pidx, 1_000);
      default -> throw new IllegalArgumentException("no way to make a payment " + status);
    }
  }

  @State("a widget payment of {amount} paisa is {state}")
  Map<String, Object> widget(Map<String, Object> parameters) {
    long amount = Long.parseLong(String.valueOf(parameters.get("amount")));
    String state = String.valueOf(parameters.get("state"));
    if (state.equals("Initiated")) return Map.of("token", openWidget(amount));
    String token = khalti().confirmedToken(amount, "order-7");
    switch (state) {
      case "Confirmed" -> {}
      case "Failed" -> khalti().fail(token);
      default -> paid(token, state);
    }
    return Map.of("token", token);
  }

  private static String open(Map<String, Object> parameters) {
    return ask(
        "epayment/initiate/",
        Map.of(
            "return_url", "https://shop.example.com/return",
            "website_url", "https://shop.example.com",
            "amount", parameters.getOrDefault("amount", 0),
            "purchase_order_id", parameters.getOrDefault("order", "order-1"),
            "purchase_order_name", "Pro"),
        "pidx");
  }

  private static String openWidget(long amount) {
    return ask(
        "payment/initiate/",
        Map.of(
            "public_key", SandboxConfig.DEMO_PUBLIC_KEY,
            "mobile", "9800000000",
            "transaction_pin", "1111",
            "amount", amount,
            "product_identity", "order-7",
            "product_name", "Pro"),
        "token");
  }

  private static String ask(String path, Map<String, Object> body, String wanted) {
    JsonMapper json = JsonMapper.shared();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(khalti().baseUrl() + "/api/v2/" + path))
            .header("Authorization", "Key " + Conversation.KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, BodyHandlers.ofString()).body();
      return json.readTree(answer).path(wanted).asString();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException("the stand-in does not answer", failure);
    }
  }
}
