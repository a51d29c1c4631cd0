package np.shulka.domain.reconciliation;

import static np.shulka.domain.payment.GatewayStatus.CANCELLED;
import static np.shulka.domain.payment.GatewayStatus.COMPLETED;
import static np.shulka.domain.payment.GatewayStatus.EXPIRED;
import static np.shulka.domain.payment.GatewayStatus.FAILED;
import static np.shulka.domain.payment.GatewayStatus.INITIATED;
import static np.shulka.domain.payment.GatewayStatus.PARTIALLY_REFUNDED;
import static np.shulka.domain.payment.GatewayStatus.PENDING;
import static np.shulka.domain.payment.GatewayStatus.REFUNDED;
import static np.shulka.domain.payment.GatewayStatus.UNRECOGNISED;
import static np.shulka.domain.reconciliation.OurSide.Standing.CLOSED;
import static np.shulka.domain.reconciliation.OurSide.Standing.GIVEN_BACK;
import static np.shulka.domain.reconciliation.OurSide.Standing.OPEN;
import static np.shulka.domain.reconciliation.OurSide.Standing.QUARANTINED;
import static np.shulka.domain.reconciliation.OurSide.Standing.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;

final class GatewayComparisonTest {
  private static final Money PRICE = Money.rupees(1_130);
  private static final Money FEE = Money.rupees(34);
  private static final Pidx PIDX = new Pidx("abc");
  private static final GatewayTransactionId MONEY = new GatewayTransactionId("T1");

  private static OurSide ours(OurSide.Standing standing) {
    return side(standing, Optional.empty());
  }

  private static OurSide settled(Money back, Money underWay) {
    return side(SETTLED, Optional.of(new OurSide.Settled(MONEY, FEE, back, underWay)));
  }

  private static OurSide side(OurSide.Standing standing, Optional<OurSide.Settled> settled) {
    return new OurSide(new PaymentId(AnId.uuid()), standing, Optional.of(PIDX), PRICE, settled);
  }

  private static Statement says(GatewayStatus status) {
    return new Statement(
        Optional.of(PIDX),
        new StatedStatus(status, status.name()),
        PRICE,
        Optional.of(MONEY),
        FEE,
        status == REFUNDED,
        Optional.empty());
  }

  private static List<String> kinds(OurSide ours, Said said) {
    return GatewayComparison.of(ours, said).stream().map(it -> it.told().kind()).toList();
  }

  private static List<String> kinds(OurSide ours, GatewayStatus status) {
    return kinds(ours, Said.Answered.of(says(status)));
  }

  @Test
  void c23_paid_there_and_not_settled_here_is_listed() {
    for (var standing : List.of(OPEN, CLOSED, QUARANTINED, GIVEN_BACK)) {
      assertThat(kinds(ours(standing), COMPLETED)).containsExactly("paid-not-settled");
      assertThat(kinds(ours(standing), PARTIALLY_REFUNDED)).containsExactly("paid-not-settled");
    }
    assertThat(kinds(ours(OPEN), REFUNDED)).containsExactly("paid-not-settled");
    assertThat(kinds(ours(GIVEN_BACK), REFUNDED)).isEmpty();
  }

  @Test
  void no_money_on_either_side_is_no_difference() {
    for (var standing : List.of(OPEN, CLOSED, QUARANTINED, GIVEN_BACK)) {
      for (var status : List.of(PENDING, INITIATED, EXPIRED, CANCELLED, FAILED)) {
        assertThat(kinds(ours(standing), status)).as(standing + " " + status).isEmpty();
      }
    }
  }

  @Test
  void s18_settled_here_and_anything_else_there_is_listed() {
    OurSide whole = settled(Money.ZERO, Money.ZERO);

    assertThat(kinds(whole, COMPLETED)).isEmpty();
    for (var status : EnumSet.complementOf(EnumSet.of(COMPLETED, UNRECOGNISED))) {
      assertThat(kinds(whole, status)).as(status.name()).containsExactly("settled-not-paid");
    }
  }

  @Test
  void s24_what_was_refunded_is_compared_too() {
    OurSide part = settled(Money.rupees(30), Money.ZERO);
    OurSide all = settled(PRICE, Money.ZERO);
    OurSide underWay = settled(Money.ZERO, PRICE);

    assertThat(kinds(part, PARTIALLY_REFUNDED)).isEmpty();
    assertThat(kinds(part, COMPLETED)).containsExactly("settled-not-paid");
    assertThat(kinds(part, REFUNDED)).containsExactly("settled-not-paid");
    assertThat(kinds(all, REFUNDED)).isEmpty();
    assertThat(kinds(all, PARTIALLY_REFUNDED)).containsExactly("settled-not-paid");
    assertThat(kinds(underWay, COMPLETED)).isEmpty();
    assertThat(kinds(underWay, REFUNDED)).isEmpty();
    assertThat(kinds(underWay, PARTIALLY_REFUNDED)).containsExactly("settled-not-paid");
  }

  @Test
  void s12_a_word_nobody_knows_is_never_fine() {
    for (var standing : List.of(OPEN, CLOSED, QUARANTINED, GIVEN_BACK)) {
      assertThat(kinds(ours(standing), UNRECOGNISED)).containsExactly("unclear");
    }
    assertThat(kinds(settled(Money.ZERO, Money.ZERO), UNRECOGNISED)).containsExactly("unclear");
  }

  private static final Flaw DOWN = Flaw.Kind.NO_ANSWER.with(Map.of("why", "down"));

  @Test
  void s12_no_answer_is_a_line_and_not_silence() {
    assertThat(kinds(ours(OPEN), new Said.NoAnswer(DOWN))).containsExactly("not-asked");
    assertThat(kinds(settled(Money.ZERO, Money.ZERO), new Said.NoAnswer(DOWN)))
        .containsExactly("not-asked");
    assertThat(kinds(ours(OPEN), new Said.NothingKnown("Not found.")))
        .containsExactly("unknown-to-gateway");
    assertThat(new GatewayDifference.NotAsked(ours(OPEN), DOWN).told().detail())
        .contains(new Told.Detail("no-answer", Map.of("why", "down")));
  }

  @Test
  void s15_amounts_transactions_and_fees_are_compared_to_the_paisa() {
    Statement paisa =
        new Statement(
            Optional.of(PIDX),
            new StatedStatus(COMPLETED, "Completed"),
            PRICE.minus(Money.paisa(1)),
            Optional.of(new GatewayTransactionId("T2")),
            FEE.plus(Money.paisa(1)),
            false,
            Optional.empty());

    assertThat(kinds(settled(Money.ZERO, Money.ZERO), Said.Answered.of(paisa)))
        .containsExactly("amount-differs", "transaction-differs", "fee-differs");
    assertThat(kinds(ours(OPEN), Said.Answered.of(paisa))).containsExactly("amount-differs");
  }

  @Test
  void every_difference_says_what_can_be_done() {
    Told told =
        GatewayComparison.of(ours(QUARANTINED), Said.Answered.of(says(COMPLETED)))
            .getFirst()
            .told();

    assertThat(told.remedy()).isEqualTo(Remedy.RESOLVE);
    assertThat(told.remedy().words()).isNotBlank();
    assertThat(told.ours()).isEqualTo("in quarantine, not settled");
    assertThat(told.about().transaction()).contains(MONEY);
  }
}
