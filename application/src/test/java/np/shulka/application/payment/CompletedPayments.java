package np.shulka.application.payment;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;

/** Payments in the order in which they were completed. */
public final class CompletedPayments {
  private final Rows<Integer, PaymentId> inOrder;
  private final Function<PaymentId, Optional<Payment>> find;

  CompletedPayments(
      InMemoryTransactions transactions, Function<PaymentId, Optional<Payment>> find) {
    this.inOrder = Rows.in(transactions);
    this.find = find;
  }

  void add(PaymentId id) {
    inOrder.put(inOrder.count(), id);
  }

  public int count() {
    return inOrder.count();
  }

  /** One of them by its place, counted from 0. */
  public Payment.Completed at(int place) {
    return (Payment.Completed) inOrder.find(place).flatMap(find).orElseThrow();
  }

  public Stream<Payment.Completed> all() {
    return IntStream.range(0, count()).mapToObj(this::at);
  }
}
