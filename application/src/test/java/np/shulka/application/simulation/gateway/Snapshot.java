package np.shulka.application.simulation.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.refund.Refund;

/**
 * What was true on both sides when somebody began to compare.
 *
 * @param attempts those of that time that the gateway can be asked about, and what it knew
 * @param counted what we counted, with what went back of it by our books
 */
public record Snapshot(
    Span span,
    Map<PaymentId, ScriptedTill.Deal> attempts,
    Map<GatewayTransactionId, List<Money>> counted) {

  /** Reads both sides at once. */
  public static Snapshot of(InMemoryStore store, Khalti khalti, Span span) {
    Map<PaymentId, ScriptedTill.Deal> attempts =
        store.payments().all().stream()
            .filter(payment -> span.contains(payment.attempt().createdAt()))
            .flatMap(
                payment -> deal(payment, khalti).map(it -> Map.entry(payment.id(), it)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Snapshot(span, attempts, counted(store));
  }

  private static Optional<ScriptedTill.Deal> deal(Payment payment, Khalti khalti) {
    return name(payment).filter(Pidx.class::isInstance).flatMap(khalti::deal);
  }

  private static Optional<GatewayReference> name(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> Optional.empty();
      case Payment.Watched watched -> watched.link().reference();
      case Payment.Completed done -> done.link().reference();
      case Payment.Mismatched held -> held.link().reference();
      case Payment.Refunded back -> back.link().reference();
    };
  }

  /** All that we count now, by transaction, with what went back of it by our books. */
  public static Map<GatewayTransactionId, List<Money>> counted(InMemoryStore store) {
    return store.payments().all().stream()
        .filter(Payment.Completed.class::isInstance)
        .map(Payment.Completed.class::cast)
        .collect(
            Collectors.toMap(paid -> paid.proof().transaction(), paid -> given(store, paid.id())));
  }

  private static List<Money> given(InMemoryStore store, PaymentId payment) {
    List<Money> given = new ArrayList<>();
    for (Refund refund : store.refunds().of(payment)) {
      if (refund instanceof Refund.Confirmed) given.add(refund.intent().amount());
    }
    given.sort(null);
    return List.copyOf(given);
  }
}
