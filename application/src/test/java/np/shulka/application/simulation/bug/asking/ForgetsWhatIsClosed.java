package np.shulka.application.simulation.bug.asking;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.Payment;

/** S13, B8: what was closed is over; money that a bank confirms late is never seen. */
public final class ForgetsWhatIsClosed implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Schedule.forgetting(real, Payment.Closed.class::isInstance);
  }
}
