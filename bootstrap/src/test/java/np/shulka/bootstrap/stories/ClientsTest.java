package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import np.shulka.client.ApiClient;
import np.shulka.client.ApiException;
import np.shulka.client.api.CheckoutApi;
import np.shulka.client.api.EntitlementsApi;
import np.shulka.client.api.PlansApi;
import np.shulka.client.model.CheckoutRequest;
import np.shulka.client.model.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that are generated from the API's document, as their README uses them. */
class ClientsTest {
  private static Node node;

  @BeforeAll
  static void start(@TempDir Path data) {
    node = Node.alone(data);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String token(String user) {
    return node.token(user);
  }

  @Test
  void the_java_client_takes_somebody_to_khalti() throws ApiException {
    String token = token("sita");
    ApiClient client =
        new ApiClient()
            .setScheme(node.address().getScheme())
            .setHost(node.address().getHost())
            .setPort(node.address().getPort())
            .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));

    var plans = new PlansApi(client).listPlans(null, null).getItems();
    assertThat(plans).extracting(Plan::getCode).contains("pro-monthly");
    var wish = new CheckoutRequest().planCode("pro-monthly");
    var checkout = new CheckoutApi(client).startCheckout(wish, "a key of mine");
    assertThat(Objects.requireNonNull(checkout.getPayment()).getPaymentUrl()).isNotNull();
    assertThat(new EntitlementsApi(client).readEntitlements().getActive()).isFalse();

    var unknown = new CheckoutRequest().planCode("no-such-plan");
    ApiException refused =
        catchThrowableOfType(
            ApiException.class, () -> new CheckoutApi(client).startCheckout(unknown, null));
    assertThat(refused.getCode()).isEqualTo(404);
    assertThat(refused.getResponseBody()).contains("plan-not-found");
  }

  @Test
  void the_typescript_client_takes_somebody_to_khalti() throws Exception {
    Process example =
        new ProcessBuilder(
                "node",
                "../clients/typescript/dist/example.js",
                node.address().toString().replaceAll("/$", ""),
                token("gita"))
            .redirectErrorStream(true)
            .start();

    String said = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(example.waitFor()).as(said).isZero();
    assertThat(said)
        .contains("plan pro-monthly: Rs ")
        .contains("pay at http")
        .contains("refused plan-not-found");
  }
}
