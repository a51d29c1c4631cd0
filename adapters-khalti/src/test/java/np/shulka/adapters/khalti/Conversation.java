package np.shulka.adapters.khalti;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import np.shulka.application.payment.PaymentGatewayPort;

/**
 * One thing that we and Khalti have agreed to say to each other.
 *
 * @param setting how the gateway has to be set up to say it
 * @param use makes the gateway say it, and checks what it makes of the answer
 */
record Conversation(
    String about,
    RequestResponsePact pact,
    UnaryOperator<AGateway> setting,
    Consumer<PaymentGatewayPort> use) {

  static final String KEY = "demo-key";
  private static final String JSON = "application/json";

  /** Begins where nothing special has to be true at Khalti. */
  static Begun withAMerchant() {
    return new Begun(between().given("the merchant may take payments"));
  }

  /** Begins with what has to be true at Khalti before. */
  static Begun given(String state, Map<String, Object> parameters) {
    return new Begun(between().given(state, parameters));
  }

  private static PactDslWithProvider between() {
    return ConsumerPactBuilder.consumer("shulka")
        .pactSpecVersion(PactSpecVersion.V3)
        .hasPactWith("khalti");
  }

  /** Knows what is true and waits for the question. */
  record Begun(PactDslWithState state) {
    Asked post(String about, String path, DslPart body) {
      return new Asked(about, with(about, KEY).path(path).method("POST").body(body));
    }

    Asked post(String about, String path, String json) {
      return postWithKey(KEY, about, path, json);
    }

    Asked postWithKey(String key, String about, String path, String json) {
      return new Asked(about, with(about, key).path(path).method("POST").body(json, JSON));
    }

    /** The path holds what only Khalti knows, like a transaction's id. */
    Asked postTo(String about, String expression, String example, String json) {
      PactDslRequestWithoutPath request = with(about, KEY).method("POST").body(json, JSON);
      return new Asked(about, request.pathFromProviderState(expression, example));
    }

    Asked get(String about, String path, UnaryOperator<PactDslRequestWithPath> query) {
      return new Asked(about, query.apply(with(about, KEY).path(path).method("GET")));
    }

    Asked getFrom(String about, String expression, String example) {
      PactDslRequestWithoutPath request = with(about, KEY).method("GET");
      return new Asked(about, request.pathFromProviderState(expression, example));
    }

    private PactDslRequestWithoutPath with(String about, String key) {
      return state
          .uponReceiving(about)
          .headers(Map.of("Authorization", "Key " + key, "Content-Type", JSON));
    }
  }

  /** Has asked and waits for the answer. */
  record Asked(String about, PactDslRequestWithPath request) {
    Answered answers(int code, DslPart body) {
      Map<String, String> headers = Map.of("Content-Type", JSON);
      return new Answered(
          about, request.willRespondWith().status(code).headers(headers).body(body));
    }
  }

  /** Has its answer; another question may follow. */
  record Answered(String about, PactDslResponse response) {
    Begun thenWithAMerchant() {
      return new Begun(response.given("the merchant may take payments"));
    }

    Conversation and(Consumer<PaymentGatewayPort> use) {
      return and(UnaryOperator.identity(), use);
    }

    Conversation and(UnaryOperator<AGateway> setting, Consumer<PaymentGatewayPort> use) {
      return new Conversation(about, response.toPact(RequestResponsePact.class), setting, use);
    }
  }

  static PactDslJsonBody json() {
    return new PactDslJsonBody();
  }

  /** How Khalti says no to one field. */
  static DslPart refusal(String field, String message) {
    return body(
        refusal ->
            refusal
                .array(field, messages -> messages.stringValue(message))
                .stringValue("error_key", "validation_error"));
  }

  static DslPart body(Consumer<LambdaDslJsonBody> fields) {
    return LambdaDsl.newJsonBody(fields).build();
  }

  static DslPart notFound() {
    return json().stringValue("detail", "Not found.").stringValue("error_key", "validation_error");
  }

  static DslPart invalidKey() {
    return json().stringValue("detail", "Invalid token.").numberValue("status_code", 401);
  }
}
