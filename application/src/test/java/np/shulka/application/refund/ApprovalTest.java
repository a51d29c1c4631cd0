package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** What one person may not do alone. */
final class ApprovalTest extends RefundStory {
  @Override
  RefundPolicy policy() {
    return new RefundPolicy(Money.rupees(499));
  }

  private ApproveRefund approving() {
    return new ApproveRefund(world.refunds(), world.gateway(), world.setting());
  }

  @Test
  void much_money_needs_somebody_else() {
    Payment.Completed payment = buys();
    Refund refund = part(payment, PART);

    assertThat(refund).isInstanceOf(Refund.AwaitingApproval.class);
    assertThat(approving().approve(ASHA, refund.id(), Optional.empty()))
        .isInstanceOf(ApproveRefund.Outcome.SamePerson.class);
    assertThat(back(payment)).isEqualTo(Money.ZERO);
    assertThat(approving().approve(BINA, refund.id(), Optional.empty()))
        .isInstanceOf(ApproveRefund.Outcome.Approved.class);
    assertThat(now(refund)).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(PART);
    assertThat(approving().approve(BINA, refund.id(), Optional.empty()))
        .isInstanceOf(ApproveRefund.Outcome.NotWaiting.class);
  }

  @Test
  void little_money_needs_nobody() {
    assertThat(part(buys(), Money.rupees(499))).isInstanceOf(Refund.Confirmed.class);
  }

  @Test
  void much_money_in_little_parts_needs_somebody_else() {
    Payment.Completed payment = buys();
    part(payment, Money.rupees(499));

    assertThat(part(payment, Money.rupees(1))).isInstanceOf(Refund.AwaitingApproval.class);
    assertThat(back(payment)).isEqualTo(Money.rupees(499));
  }

  @Test
  void what_is_declined_never_goes_out() {
    Payment.Completed payment = buys();
    Refund refund = part(payment, PART);
    var declining = new DeclineRefund(world.refunds(), world.setting());

    assertThat(declining.decline(BINA, refund.id())).containsInstanceOf(Refund.Rejected.class);
    assertThat(declining.decline(BINA, refund.id())).isEmpty();
    assertThat(back(payment)).isEqualTo(Money.ZERO);
    assertThat(part(payment, PART)).isInstanceOf(Refund.AwaitingApproval.class);
  }

  @Test
  void s18_a_present_of_a_whole_period_needs_somebody_else() {
    Payment.Completed payment = buys();
    var alone = new RefundPolicy(Money.rupees(100_000));
    var wish =
        new RequestRefund.Wish(payment.id(), Optional.empty(), Optional.empty(), Effect.KEEP);
    var use = new RequestRefund(world.refunds(), world.gateway(), alone, world.setting());

    assertThat(made(use.request(ASHA, wish))).isInstanceOf(Refund.AwaitingApproval.class);
  }
}
