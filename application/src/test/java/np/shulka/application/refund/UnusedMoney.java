package np.shulka.application.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;

/** What was never used and never asked back, and when it is looked at. */
final class UnusedMoney {
  private final InMemoryTransactions transactions;
  private final InMemoryPayments payments;
  private final Predicate<PaymentId> untouched;
  private final Rows<PaymentId, Instant> turns;

  /**
   * Looks at all payments.
   *
   * @param untouched whether nobody ever asked anything of a payment back
   */
  UnusedMoney(
      InMemoryTransactions transactions,
      InMemoryPayments payments,
      Predicate<PaymentId> untouched) {
    this.transactions = transactions;
    this.payments = payments;
    this.untouched = untouched;
    this.turns = Rows.in(transactions);
  }

  List<PaymentId> claim(Instant now, Duration lease, int limit) {
    return transactions.atOnce(
        () -> {
          List<PaymentId> due =
              all()
                  .filter(payment -> !turn(payment).isAfter(now))
                  .sorted(Comparator.comparing(this::turn))
                  .limit(limit)
                  .map(Payment::id)
                  .toList();
          due.forEach(id -> turns.put(id, now.plus(lease)));
          return due;
        });
  }

  /** When each is looked at. */
  Stream<Instant> due() {
    return all().map(this::turn);
  }

  private Stream<Payment.Completed> all() {
    return payments
        .completed()
        .all()
        .filter(Payment.Completed::isUnapplied)
        .filter(payment -> payment.link() instanceof GatewayLink.Web)
        .filter(payment -> untouched.test(payment.id()));
  }

  private Instant turn(Payment.Completed payment) {
    return turns.find(payment.id()).orElseGet(payment::usableUntil);
  }
}
