package np.shulka.application.simulation.bug.judging;

import java.util.function.UnaryOperator;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;

/** Answers of the gateway that are read as something else. */
final class Told {
  private Told() {}

  static Ports as(Ports real, UnaryOperator<LookupReport> reading) {
    return real.with(
        Around.lookups(real.gateway(), (pidx, gateway) -> reading.apply(gateway.lookup(pidx))));
  }

  static LookupReport saying(LookupReport report, Statement other) {
    return new LookupReport(report.id(), report.asked(), other, report.raw());
  }

  static Statement stated(Statement says, StatedStatus other) {
    return new Statement(
        says.about(),
        other,
        says.total(),
        says.transaction(),
        says.fee(),
        says.refunded(),
        says.order());
  }
}
