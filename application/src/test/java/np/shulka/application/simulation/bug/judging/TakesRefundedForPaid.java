package np.shulka.application.simulation.bug.judging;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Statement;

/** S15, K5: only the status is read, and not that the money was given back. */
public final class TakesRefundedForPaid implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(real, TakesRefundedForPaid::read);
  }

  private static LookupReport read(LookupReport report) {
    Statement says = report.says();
    return Told.saying(
        report,
        new Statement(
            says.about(),
            says.stated(),
            says.total(),
            says.transaction(),
            says.fee(),
            false,
            says.order()));
  }
}
