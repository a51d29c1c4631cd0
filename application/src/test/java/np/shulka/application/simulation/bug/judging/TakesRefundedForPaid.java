package np.shulka.application.simulation.bug.judging;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S15, K5: only the status is read, and not that the money was given back. */
public final class TakesRefundedForPaid implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(real, report -> Told.knowing(report, false, report.says().order()));
  }
}
