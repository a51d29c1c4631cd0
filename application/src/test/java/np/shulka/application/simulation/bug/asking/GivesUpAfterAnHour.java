package np.shulka.application.simulation.bug.asking;

import java.time.Duration;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.Payment;

/** S12: the sweep asks about the attempts of the last hour. */
public final class GivesUpAfterAnHour implements PlantedBug {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Override
  public Ports ports(Ports real) {
    return Schedule.forgetting(real, GivesUpAfterAnHour::isOld);
  }

  private static boolean isOld(Payment.Watched payment) {
    return payment
        .watch()
        .dueAt()
        .filter(due -> due.isAfter(payment.link().initiatedAt().plus(AN_HOUR)))
        .isPresent();
  }
}
