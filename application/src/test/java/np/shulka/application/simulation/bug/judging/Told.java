package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
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

  /** The same, but that something else is known of a refund and of the order. */
  static LookupReport knowing(LookupReport report, boolean refunded, Optional<String> order) {
    Statement says = report.says();
    return saying(
        report,
        new Statement(
            says.about(),
            says.stated(),
            says.total(),
            says.transaction(),
            says.fee(),
            refunded,
            order));
  }
}
