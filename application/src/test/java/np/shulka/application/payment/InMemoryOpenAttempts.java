package np.shulka.application.payment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;

/**
 * Which attempts can still be paid. One that was closed and that the gateway opened again may stand
 * beside the one that followed it; a new one stands beside none.
 */
final class InMemoryOpenAttempts {
  private final Rows<InvoiceId, PaymentId> fresh;
  private final Rows<InvoiceId, List<PaymentId>> again;
  private final Rows<PaymentId, PaymentId> overOnce;

  InMemoryOpenAttempts(InMemoryTransactions transactions) {
    this.fresh = Rows.in(transactions);
    this.again = Rows.in(transactions);
    this.overOnce = Rows.in(transactions);
  }

  Optional<PaymentId> find(InvoiceId invoice) {
    return fresh.find(invoice).or(() -> again(invoice).stream().findFirst());
  }

  private List<PaymentId> again(InvoiceId invoice) {
    return again.find(invoice).orElseGet(List::of);
  }

  void add(Payment.Created payment) {
    InvoiceId invoice = invoice(payment);
    if (find(invoice).isPresent()) throw new LostRace("the open attempt for " + invoice);
    fresh.put(invoice, payment.id());
  }

  void replace(Payment before, Payment after) {
    if (before instanceof Payment.Unresolved && !canBePaid(before))
      overOnce.put(before.id(), before.id());
    remove(before);
    if (canBePaid(after)) put(after);
  }

  private void remove(Payment payment) {
    InvoiceId invoice = invoice(payment);
    if (fresh.find(invoice).equals(Optional.of(payment.id()))) fresh.remove(invoice);
    List<PaymentId> opened = again(invoice);
    if (!opened.contains(payment.id())) return;
    again.put(invoice, opened.stream().filter(id -> !id.equals(payment.id())).toList());
  }

  private void put(Payment payment) {
    InvoiceId invoice = invoice(payment);
    if (!overOnce.has(payment.id())) {
      fresh.put(invoice, payment.id());
      return;
    }
    Stream<PaymentId> opened = Stream.concat(again(invoice).stream(), Stream.of(payment.id()));
    again.put(invoice, opened.sorted(Comparator.comparing(PaymentId::value)).toList());
  }

  private static InvoiceId invoice(Payment payment) {
    return payment.attempt().purpose().invoice();
  }

  private static boolean canBePaid(Payment payment) {
    return switch (payment) {
      case Payment.Created _, Payment.Initiated _, Payment.Pending _ -> true;
      case Payment.Closed _, Payment.Completed _, Payment.Mismatched _, Payment.Refunded _ -> false;
    };
  }
}
