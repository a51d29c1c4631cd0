package np.shulka.adapters.web.refund;

import java.util.Map;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;

/** Why money does not go back. */
final class RefundRefusals {
  private RefundRefusals() {}

  static Refusal notRefundable() {
    return Refusal.conflict(
        "payment-not-refundable",
        "This payment is not verified, was made in the older widget, or is its payer's credit.");
  }

  static Refusal underWay() {
    return Refusal.conflict(
        "refund-under-way", "Another refund of this payment has to come to its end first.");
  }

  static Refusal tooMuch(Money left) {
    return Refusal.conflict(
        "refund-exceeds-payment",
        "More than is left of this payment.",
        Map.of("left", MoneyView.of(left)));
  }

  static Refusal notSetOff() {
    return Refusal.conflict(
        "refund-not-set-off", "Nothing of this payment was set off against that invoice.");
  }

  static Refusal outdated(Money left) {
    return Refusal.conflict(
        "refund-outdated",
        "Something went back since you looked; nothing was refunded now.",
        Map.of("left", MoneyView.of(left)));
  }

  static Refusal onlyWhole() {
    return Refusal.conflict(
        "refund-only-whole",
        "Nothing was owed for this payment, or the time that it paid for has not begun: all that is"
            + " left of it goes back at once.");
  }

  static Refusal endsMore(Invoice.Paid beside) {
    return Refusal.conflict(
        "refund-ends-other-time",
        "Time that another invoice paid for would end as well. Refund that one first (the last one"
            + " before the others), or let the"
            + " subscription go on: keep, or end-at-period-end.",
        Map.of("invoiceId", beside.id().toString()));
  }

  static Refusal noEffect() {
    return Refusal.conflict(
        "refund-ends-nothing",
        "This payment paid for no time that is still to come; only keep is possible.");
  }
}
