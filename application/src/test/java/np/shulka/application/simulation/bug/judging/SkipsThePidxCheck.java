package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;

/** W1: nobody looks whether the answer is about the pidx that was asked for. */
public final class SkipsThePidxCheck implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(real, SkipsThePidxCheck::read);
  }

  private static LookupReport read(LookupReport report) {
    Statement says = report.says();
    return Told.saying(
        report,
        new Statement(
            Optional.of((Pidx) report.asked()),
            says.stated(),
            says.total(),
            says.transaction(),
            says.fee(),
            says.refunded(),
            says.order()));
  }
}
