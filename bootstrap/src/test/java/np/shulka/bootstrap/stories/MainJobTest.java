package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.Demo;
import np.shulka.bootstrap.demo.DemoFailure;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job over HTTP, and what happens to it when the gateway is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
  private Place place;
  private Node node;

  @BeforeAll
  void start() throws Exception {
    place = Place.make();
    node = Node.start(place.settings());
  }

  @AfterAll
  void stop() throws Exception {
    node.close();
    place.close();
  }

  @BeforeEach
  void healthy() {
    place.khalti().clearFaults();
    Breakers.close(node);
  }

  @Test
  void the_demo_succeeds() {
    Demo.perform(node.address());
  }

  @Test
  void the_demo_fails_where_there_is_no_server() {
    assertThatThrownBy(() -> Demo.perform(URI.create("http://localhost:1")))
        .isInstanceOf(DemoFailure.class);
  }

  /** Which plan a statement has must not hang on statistics and on who asked first. */
  @Test
  void statements_have_the_plan_for_all_values() throws Exception {
    Api sita = node.subscriber("planner");
    for (int time = 0; time < 30; time++) sita.get("/plans");

    try (Connection connection = node.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement();
        ResultSet plans =
            statement.executeQuery(
                "select sum(custom_plans), sum(generic_plans) from pg_prepared_statements")) {
      plans.next();
      assertThat(plans.getLong(1)).as("for one value").isZero();
      assertThat(plans.getLong(2)).as("for all").isPositive();
    }
  }

  @Test // B12, A1
  void with_the_gateway_down_the_invoice_stays_payable() {
    Api sita = node.subscriber("patient");
    KhaltiSandbox khalti = place.khalti();
    khalti.arm(Endpoint.INITIATE, Fault.dropBefore());

    Api.Answer refused = sita.post("/checkouts", Map.of("planCode", "pro-monthly"));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("/code")).isEqualTo("gateway-unavailable");
    assertThat(refused.retryAfter()).isPresent();
    assertThat(sita.get("/plans").status()).isEqualTo(200);
    Api.Answer invoices = sita.get("/invoices");
    assertThat(invoices.text("/items/0/status")).isEqualTo("open");

    khalti.clearFaults();
    Breakers.close(node);
    String pay = "/invoices/" + invoices.text("/items/0/id") + "/payments";

    assertThat(sita.post(pay, Map.of()).text("/status")).isEqualTo("initiated");
  }

  @Test
  void an_open_breaker_refuses_without_asking() {
    KhaltiSandbox khalti = place.khalti();
    Api sita = node.subscriber("impatient");
    Breakers.open(node, "khalti-initiate");
    khalti.clearRequests();

    Api.Answer refused = sita.post("/checkouts", Map.of("planCode", "pro-monthly"));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.retryAfter()).isPresent();
    assertThat(khalti.requests(Endpoint.INITIATE)).isEmpty();
  }

  @Test // K2
  void a_return_during_an_outage_is_friendly_and_repaired() {
    Api sita = node.subscriber("unlucky");
    Api.Answer checkout = sita.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String payment = checkout.text("/payment/id");
    place.khalti().complete(checkout.text("/payment/pidx"));
    place.khalti().arm(Endpoint.LOOKUP, Fault.htmlError(503));
    Browser payer = new Browser();
    URI back =
        node.address()
            .resolve(
                "/payments/khalti/return/" + payment + "?pidx=" + checkout.text("/payment/pidx"));

    var answer = payer.open(back);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(payer.open(Browser.redirect(answer)).statusCode()).isEqualTo(200);
    assertThat(sita.get("/payments/" + payment).text("/status")).isEqualTo("initiated");

    place.khalti().clearFaults();
    Breakers.close(node);

    Eventually.holds(() -> sita.get("/payments/" + payment).text("/status").equals("completed"));
  }

  @Test
  void probes_and_breakers_are_shown() {
    var health = probe("/actuator/health");
    var ready = probe("/actuator/health/readiness");
    var live = probe("/actuator/health/liveness");

    assertThat(health.body()).contains("khalti-lookup").contains("CLOSED");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(live.statusCode()).isEqualTo(200);
  }

  @Test
  void metrics_are_for_administrators() {
    URI metrics = node.address().resolve("/actuator/prometheus");
    String admin = new np.shulka.bootstrap.demo.SignIn(node.address()).as("admin");
    Browser operator = new Browser();

    assertThat(operator.open(metrics).statusCode()).isEqualTo(401);
    assertThat(operator.send(as(node.token("curious"), metrics)).statusCode()).isEqualTo(403);
    assertThat(operator.send(as(admin, metrics)).body())
        .contains("resilience4j_circuitbreaker_state");
  }

  private HttpResponse<String> probe(String path) {
    return new Browser().send(HttpRequest.newBuilder(node.address().resolve(path)));
  }

  private static HttpRequest.Builder as(String token, URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).GET();
  }
}
