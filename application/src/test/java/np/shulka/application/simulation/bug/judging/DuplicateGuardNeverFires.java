package np.shulka.application.simulation.bug.judging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Statement;

/** W2: the guard reads another field than the one that is the same for money counted before. */
public final class DuplicateGuardNeverFires implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Map<GatewayTransactionId, GatewayReference> seen = new HashMap<>();
    return Told.as(real, report -> read(report, seen));
  }

  private static LookupReport read(
      LookupReport report, Map<GatewayTransactionId, GatewayReference> seen) {
    Statement says = report.says();
    Optional<GatewayTransactionId> guarded =
        says.transaction()
            .map(
                transaction ->
                    report.asked().equals(seen.computeIfAbsent(transaction, _ -> report.asked()))
                        ? transaction
                        : new GatewayTransactionId("wh-" + report.asked().value()));
    return Told.saying(
        report,
        new Statement(
            says.about(),
            says.stated(),
            says.total(),
            guarded,
            says.fee(),
            says.refunded(),
            says.order()));
  }
}
