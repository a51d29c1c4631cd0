package np.shulka.application.simulation.bug.asking;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.Payment;

/** S12, W8: the sweep looks for initiated payments, and forgets the pending ones. */
public final class SweepForgetsPending implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Schedule.forgetting(real, Payment.Pending.class::isInstance);
  }
}
