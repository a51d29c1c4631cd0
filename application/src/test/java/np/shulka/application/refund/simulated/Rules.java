package np.shulka.application.refund.simulated;

import java.util.List;
import java.util.stream.IntStream;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;

/** What holds after every step, whatever failed. */
final class Rules {
  private final Shop shop;

  Rules(Shop shop) {
    this.shop = shop;
  }

  void hold() {
    shop.payments().forEach(this::neverTooMuch);
    shop.payments().forEach(this::accessAsNamed);
    booksFollow();
    notesAreGapless();
  }

  private void neverTooMuch(Payment.Completed payment) {
    List<Refund> refunds = shop.refunds(payment);
    long meant =
        refunds.stream()
            .filter(refund -> refund.intent().origin() instanceof Origin.Asked)
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .mapToLong(refund -> refund.intent().amount().paisa())
            .sum();
    Broken.unless(shop.ours(payment) <= meant, "S24 more goes back than was meant", payment.id());
    Broken.unless(
        shop.confirmed(payment) <= shop.back(payment), "S24 confirmed and not back", payment.id());
    long underWay = refunds.stream().filter(Refund::isUnderWay).count();
    Broken.unless(underWay <= 1, "S24 one at a time", payment.id());
  }

  /** S18: it ends if that was said, and because of that only then. */
  private void accessAsNamed(Payment.Completed payment) {
    List<Effect> effects =
        shop.refunds(payment).stream()
            .filter(Refund.Confirmed.class::isInstance)
            .map(refund -> refund.intent().effect())
            .toList();
    Subscription subscription =
        shop.world()
            .store()
            .subscriptions()
            .find(payment.attempt().purpose().subscription())
            .orElseThrow();
    boolean ended = subscription instanceof Subscription.Ended;
    boolean cancelled =
        subscription instanceof Subscription.Lasting lasting && lasting.cancellation().isPresent();
    if (effects.contains(Effect.END_NOW)) {
      Broken.unless(ended, "S18 refunded, and it goes on", subscription.id());
    } else if (effects.contains(Effect.END_AT_PERIOD_END)) {
      Broken.unless(ended || cancelled, "S18 refunded, and it is renewed", subscription.id());
    } else {
      boolean because =
          subscription instanceof Subscription.Ended over && over.reason() == EndReason.REFUNDED;
      Broken.unless(!because && !cancelled, "S18 it was to be kept", subscription.id());
    }
  }

  private void booksFollow() {
    long received = sum(shop.payments().stream().map(Payment::amount).toList());
    long back = shop.payments().stream().mapToLong(shop::confirmed).sum();
    List<Credit> notes =
        shop.all().stream()
            .filter(Refund.Confirmed.class::isInstance)
            .flatMap(refund -> refund.intent().note().stream())
            .toList();
    long taxable = sum(notes.stream().map(Credit::taxable).toList());
    long tax = sum(notes.stream().map(Credit::tax).toList());
    require("cash", on(Account.GATEWAY_CASH) + on(Account.GATEWAY_FEES), received - back);
    require("revenue given back", on(Account.REVENUE_GIVEN_BACK), taxable);
    require("tax", -on(Account.VAT_PAYABLE), 13_000L * shop.payments().size() - tax);
    require("what nobody can explain", on(Account.BAD_DEBT), back - taxable - tax);
  }

  private static void require(String what, long booked, long truth) {
    Broken.unless(booked == truth, "I3 " + what, booked + " instead of " + truth);
  }

  private static long sum(List<Money> amounts) {
    return amounts.stream().mapToLong(Money::paisa).sum();
  }

  private long on(Account account) {
    Balance balance =
        shop.world().store().ledger().balances().stream()
            .filter(one -> one.account() == account)
            .findFirst()
            .orElseThrow();
    return balance.debits().paisa() - balance.credits().paisa();
  }

  private void notesAreGapless() {
    List<CreditNote> notes = shop.notes();
    List<Integer> numbers = notes.stream().map(note -> note.number().sequence()).sorted().toList();
    List<Integer> expected = IntStream.rangeClosed(1, notes.size()).boxed().toList();
    Broken.unless(numbers.equals(expected), "S23 numbers of credit notes", numbers);
    for (CreditNote note : notes) {
      Invoice invoice =
          shop.world().store().invoices().find(note.draft().credit().of()).orElseThrow();
      boolean named = invoice instanceof Invoice.Paid paid && paid.number().equals(note.of());
      Broken.unless(named, "N3 a note of another invoice", note.number());
    }
  }

  /** When nothing failed for long enough, everything is at its end and told as it is. */
  void holdInTheEnd() {
    hold();
    for (Refund refund : shop.all()) {
      Broken.unless(!refund.isUnderWay(), "I10 it never ends", refund);
    }
    for (Payment.Completed payment : shop.payments()) {
      Broken.unless(
          shop.confirmed(payment) == shop.back(payment), "K5 back and not told", payment.id());
    }
  }
}
