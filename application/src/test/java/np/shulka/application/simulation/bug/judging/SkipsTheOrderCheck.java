package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S15, W7: nobody looks whether the answer names our order. */
public final class SkipsTheOrderCheck implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(
        real, report -> Told.knowing(report, report.says().refunded(), Optional.empty()));
  }
}
