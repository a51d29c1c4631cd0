package np.shulka.application.simulation.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import np.shulka.application.work.Setting;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.subscriber.Subject;

/** Comparing our books with the gateway and with its files. */
public record Comparing(
    Function<Span, Reconciliation> withGateway,
    BiFunction<Span, List<SettlementRow>, Reconciliation> withFile,
    BooleanSupplier goOn) {
  private static final By CHANDRA = new By(new Subject("chandra"), Optional.empty());

  /** With a gateway that may be another than that of the rest. */
  public static Comparing over(Ports ports, PaymentGatewayPort gateway, Setting setting) {
    ReconciliationBooks all = ports.reconciliationBooks();
    var gateways = new CompareWithGateway(all, setting);
    var files = new CompareWithSettlement(all, setting);
    return new Comparing(
        span -> gateways.compare(CHANDRA, span),
        (span, rows) -> files.compare(CHANDRA, span, rows.iterator()),
        new Reconcile(all, gateway, ReconciliationPolicy.DEFAULT, setting)::reconcile);
  }
}
