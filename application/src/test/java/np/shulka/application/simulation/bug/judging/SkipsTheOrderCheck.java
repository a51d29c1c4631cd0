package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Statement;

/** S15, W7: nobody looks whether the answer names our order. */
public final class SkipsTheOrderCheck implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(real, SkipsTheOrderCheck::read);
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
            says.refunded(),
            Optional.empty()));
  }
}
