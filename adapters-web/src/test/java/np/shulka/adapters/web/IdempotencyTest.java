package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One key, one effect (J1, I8). */
final class IdempotencyTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Plan plan = web.sells(APlan.onSale());
  private final String order = "{\"planCode\":\"%s\"}".formatted(plan.code());
  private final String key = UUID.randomUUID().toString();

  @Test
  void a_repeated_request_gets_the_first_answer() {
    Reply first = post(payer, key, order).is(201);
    web.gateway().failNext(Fault.UNAVAILABLE);

    Reply second = post(payer, key, order).is(201);
    Reply without = payer.post("/api/v1/checkouts", order);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    without.isProblem(503);
  }

  @Test
  void a_refusal_by_the_state_is_remembered() {
    Reply first = post(payer, key, "{\"planCode\":\"soon\"}").isProblem(404, "plan-not-found");
    Reply second = post(payer, key, "{\"planCode\":\"soon\"}").isProblem(404, "plan-not-found");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void another_body_needs_another_key() {
    post(payer, key, order).is(201);

    post(payer, key, "{\"planCode\":\"other\"}").isProblem(422, "idempotency-key-reused");
  }

  @Test
  void callers_never_meet() {
    post(payer, key, order).is(201);

    Reply other = post(Payer.fresh(web), key, order).is(201);

    assertThat(other.header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void a_typo_does_not_burn_the_key() {
    post(payer, key, "{\"plan\":\"x\"}").isProblem(400);
    post(payer, key, order).is(201);
  }

  @Test
  void a_failure_does_not_burn_the_key() {
    web.gateway().failNext(Fault.UNAVAILABLE);

    post(payer, key, order).isProblem(503);
    post(payer, key, order).is(201);
  }

  @Test
  void the_second_waits_for_the_first() {
    web.gateway()
        .beforeReply(
            () -> {
              web.gateway().beforeReply(() -> {});
              Reply meanwhile = post(payer, key, order);
              assertThat(meanwhile.isProblem(409, "idempotency-key-in-use").header("Retry-After"))
                  .isEqualTo("1");
            });

    post(payer, key, order).is(201);
  }

  @Test
  void quotes_are_not_part_of_the_key() {
    post(payer, "\"" + key + "\"", order).is(201);

    assertThat(post(payer, key, order).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\"b\"", "a\tb", "\"a\\x\""})
  void a_malformed_key_is_named(String malformed) {
    post(payer, malformed, order).namesField("Idempotency-Key");
  }

  @Test
  void a_key_has_an_end() {
    post(payer, "k".repeat(256), order).namesField("Idempotency-Key");
    post(payer, "k".repeat(255), order).is(201);
  }

  @Test
  void who_may_not_call_spends_no_key() {
    web.post("/api/v1/checkouts", order).with("Idempotency-Key", key).answer().isProblem(401);

    post(payer, key, order).is(201);
  }

  private Reply post(Payer by, String key, String json) {
    return web.post("/api/v1/checkouts", json).as(by.token()).with("Idempotency-Key", key).answer();
  }
}
