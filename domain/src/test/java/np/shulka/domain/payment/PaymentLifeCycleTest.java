package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import np.shulka.domain.LifeCycle;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class PaymentLifeCycleTest {

  private static final Map<String, String> SENTENCES =
      Map.of(
          "Created", "Written down; the gateway has not been told, or its answer was lost.",
          "Initiated", "The payer can pay; the gateway is asked on schedule.",
          "Pending", "The gateway said something that is neither yes nor no; asked for ever.",
          "Closed", "The gateway said that it came to nothing; asked for a week more.",
          "Completed", "Paid, proven and counted once.",
          "Mismatched",
              "In quarantine: the evidence does not fit. Asked about when a person wants it.",
          "Refunded", "The gateway gave the money back before it bought anything here.");

  private static final String EXPECTED =
      """
      Created initiate Initiated
      Initiated askAgain Initiated
      Initiated close Closed
      Initiated complete Completed
      Initiated confirmedInWidget Initiated
      Initiated giveBack Refunded
      Initiated hold Initiated
      Initiated hold Pending
      Initiated moveTo Initiated
      Initiated quarantine Mismatched
      Pending askAgain Pending
      Pending close Closed
      Pending complete Completed
      Pending giveBack Refunded
      Pending hold Pending
      Pending quarantine Mismatched
      Closed askAgain Closed
      Closed close Closed
      Closed complete Completed
      Closed giveBack Refunded
      Closed hold Pending
      Closed hold Closed
      Closed quarantine Mismatched
      Mismatched close Closed
      Mismatched complete Completed
      Mismatched giveBack Refunded
      Mismatched hold Pending
      Mismatched quarantine Mismatched
      Completed credit Completed
      Completed keepAfterAll Completed
      Completed keepRest Completed
      Completed sendBack Completed
      """;

  private static LifeCycle life() {
    return LifeCycle.of(
        Payment.class,
        List.of(),
        Map.of(
            "Initiated.hold", held(APayment.initiated().at(ATime.NOW)),
            "Closed.hold", held(APayment.closed().at(ATime.NOW))));
  }

  /** Where {@code hold} leads depends on what was said, so everything is said once. */
  private static List<String> held(Payment.Watched payment) {
    return Arrays.stream(GatewayStatus.values())
        .map(status -> payment.hold(AReport.stated(status), ATime.NOW))
        .map(next -> next.getClass().getSimpleName())
        .distinct()
        .toList();
  }

  @Test
  void a_payment_has_these_transitions_and_no_others() {
    assertThat(life().transitions()).containsExactlyElementsOf(EXPECTED.lines().toList());
  }

  @Test
  void the_page_shows_the_payment_as_it_is() throws IOException {
    LifeCycle life = life();
    String page =
        life.page(
            "The life of a payment",
            "One attempt to collect an amount. Only what the gateway answered when we asked it moves"
                + " a payment out of a watched state, or out of quarantine.",
            SENTENCES);

    assertThat(SENTENCES).containsOnlyKeys(life.stateNames());
    assertThat(LifeCycle.kept("payment-lifecycle.md", page)).isEqualTo(page);
  }
}
