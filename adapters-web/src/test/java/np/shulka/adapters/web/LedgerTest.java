package np.shulka.adapters.web;

import static np.shulka.adapters.web.VerificationTest.withTotal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The books as those who keep them see them (I2, I3, S13 to S15). */
final class LedgerTest {
  private static final String ENTRIES = "/api/v1/admin/ledger/entries";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Reply seen(String path) {
    return web.get(path).as("anita~billing-viewer").answer();
  }

  private String subscriber(Payer.Checkout checkout) {
    Payment payment = web.store().payments().find(new Pidx(checkout.pidx())).orElseThrow();
    return payment.attempt().purpose().subscriber().toString();
  }

  private static List<JsonNode> items(Reply reply) {
    List<JsonNode> items = new ArrayList<>();
    reply.is(200).json().at("/items").forEach(items::add);
    return items;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger/accounts", "ledger/entries", "stranded-money"})
  void the_books_are_for_those_who_keep_them(String what) {
    String path = "/api/v1/admin/" + what;

    web.get(path).answer().isProblem(401, "unauthorized");
    web.get(path).as("sita").answer().isProblem(403, "forbidden");
    web.get(path).as("sita~admin").answer().isProblem(403, "forbidden");
    web.get(path).as("anita~billing-viewer").answer().is(200);
    web.get(path).as("anita~billing-admin").answer().is(200);
    web.post(path, "{}").as("anita~billing-admin").answer().isProblem(405, "method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "account, account=my-pocket",
    "account, account=GATEWAY_CASH",
    "account, account=",
    "subscriberId, subscriberId=x",
    "limit, limit=0",
    "limit, limit=201",
    "after, after=x"
  })
  void a_question_names_the_parameter(String field, String query) {
    seen(ENTRIES + "?" + query).namesField(field);
  }

  @Test
  void what_was_bought_is_posted() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);

    List<JsonNode> posted = items(seen(ENTRIES + "?subscriberId=" + subscriber(checkout)));

    assertThat(posted).hasSize(1);
    JsonNode entry = posted.getFirst();
    assertThat(entry.at("/occasion").asString()).isEqualTo("invoice-settled");
    assertThat(entry.at("/paymentId").asString()).isEqualTo(checkout.payment());
    assertThat(entry.at("/invoiceId").asString()).isEqualTo(checkout.invoice());
    assertThat(entry.at("/subscriberName").asString()).isEqualTo("Sita Sharma");
    assertThat(entry.at("/day").isNull()).isTrue();
    assertThat(entry.at("/lines").toString())
        .contains(
            "{\"account\":\"gateway-cash\",\"side\":\"debit\","
                + "\"amount\":{\"amount\":109610,\"currency\":\"NPR\"}}")
        .contains("{\"account\":\"vat-payable\",\"side\":\"credit\"");
  }

  @Test
  void entries_can_be_asked_for_by_account_and_in_parts() {
    payer.checksOut().paid().verified().is(200);
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);
    String mine = "?limit=1&subscriberId=" + subscriber(checkout);

    Reply first = seen(ENTRIES + mine + "&account=vat-payable").is(200);
    Reply rest = seen(ENTRIES + mine + "&after=" + first.at("/next"));

    assertThat(first.at("/items/0/invoiceId")).isEqualTo(checkout.invoice());
    assertThat(items(rest)).hasSize(1);
    assertThat(rest.json().at("/next").isNull()).isTrue();
    assertThat(items(seen(ENTRIES + mine + "&account=bad-debt"))).isEmpty();
  }

  @Test
  void debits_are_credits_over_all_accounts() {
    payer.checksOut().paid().verified().is(200);

    List<JsonNode> accounts = items(seen("/api/v1/admin/ledger/accounts"));

    assertThat(accounts).hasSize(10);
    assertThat(accounts.stream().mapToLong(it -> it.at("/debits/amount").asLong()).sum())
        .isPositive()
        .isEqualTo(accounts.stream().mapToLong(it -> it.at("/credits/amount").asLong()).sum());
  }

  @Test
  void money_that_does_not_fit_is_stranded() { // S15
    Payer.Checkout checkout = payer.checksOut().paid();
    web.gateway().lieNext(truth -> withTotal(truth, Money.rupees(7)));
    checkout.verified().isProblem(409, "payment-mismatch");

    List<JsonNode> stranded = items(seen("/api/v1/admin/stranded-money?limit=200"));

    assertThat(stranded)
        .filteredOn(it -> it.at("/paymentId").asString().equals(checkout.payment()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.at("/amount/amount").asLong()).isEqualTo(700);
              assertThat(it.at("/subscriberName").asString()).isEqualTo("Sita Sharma");
              assertThat(it.at("/reason").asString()).isEqualTo("quarantined");
              assertThat(it.at("/ageDays").asLong()).isZero();
            });
  }
}
