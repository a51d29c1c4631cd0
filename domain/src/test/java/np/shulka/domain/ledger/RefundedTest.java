package np.shulka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import org.junit.jupiter.api.Test;

final class RefundedTest {
  private static final Slip SLIP = new Slip(new PostingId(AnId.uuid()), ATime.NOW);
  private static final Credit NOTE =
      new Credit(AnId.ofInvoice(), Money.rupees(500), Money.rupees(65));

  private static Entry debit(Account account, long rupees) {
    return new Entry(account, Side.DEBIT, Money.rupees(rupees));
  }

  @Test
  void what_the_note_does_not_say_is_lost() {
    Posting posting =
        Bookkeeping.refunded(SLIP, ARefund.ofAll().noting(NOTE).intent(), new Beyond.Lost());

    assertThat(posting.entries())
        .containsExactly(
            debit(Account.REVENUE_GIVEN_BACK, 500),
            debit(Account.VAT_PAYABLE, 65),
            debit(Account.BAD_DEBT, 565),
            new Entry(Account.GATEWAY_CASH, Side.CREDIT, Money.rupees(1_130)));
  }

  @Test
  void s18_what_credit_had_paid_of_it_is_credit_again() {
    Intent intent =
        ARefund.ofAll().amounting(Money.rupees(400)).noting(NOTE).with(Effect.END_NOW).intent();

    assertThat(Bookkeeping.refunded(SLIP, intent, new Beyond.Lost()).entries())
        .containsExactly(
            debit(Account.REVENUE_GIVEN_BACK, 500),
            debit(Account.VAT_PAYABLE, 65),
            new Entry(Account.GATEWAY_CASH, Side.CREDIT, Money.rupees(400)),
            new Entry(Account.SUBSCRIBER_CREDIT, Side.CREDIT, Money.rupees(165)));
  }

  @Test
  void what_was_never_used_was_theirs() {
    Posting posting = Bookkeeping.refunded(SLIP, ARefund.ofAll().intent(), new Beyond.Unapplied());

    assertThat(posting.entries())
        .containsExactly(
            debit(Account.UNAPPLIED_MONEY, 1_130),
            new Entry(Account.GATEWAY_CASH, Side.CREDIT, Money.rupees(1_130)));
  }

  @Test
  void s18_what_was_credit_is_credit_no_more() {
    Intent all = ARefund.ofAll().intent();

    assertThat(Bookkeeping.refunded(SLIP, all, new Beyond.Credit(Money.rupees(339))).entries())
        .containsExactly(
            debit(Account.SUBSCRIBER_CREDIT, 339),
            debit(Account.BAD_DEBT, 791),
            new Entry(Account.GATEWAY_CASH, Side.CREDIT, Money.rupees(1_130)));
    assertThat(Bookkeeping.refunded(SLIP, all, new Beyond.Credit(Money.rupees(2_000))).entries())
        .containsExactly(
            debit(Account.SUBSCRIBER_CREDIT, 1_130),
            new Entry(Account.GATEWAY_CASH, Side.CREDIT, Money.rupees(1_130)));
  }

  @Test
  void it_is_about_the_refund_its_payment_and_its_invoice() {
    Intent intent = ARefund.ofAll().noting(NOTE).intent();
    Occasion occasion = Bookkeeping.refunded(SLIP, intent, new Beyond.Lost()).occasion();

    assertThat(occasion.aboutRefund()).contains(intent.id());
    assertThat(occasion.aboutPayment()).contains(intent.about().payment());
    assertThat(occasion.aboutInvoice()).contains(NOTE.of());
    assertThat(new Occasion.MoneyCredited(intent.about().payment()).aboutPayment())
        .contains(intent.about().payment());
  }
}
