package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
import np.shulka.application.payment.Hint;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** W7: whose order it is need not be told, and so it is not. */
public final class VerifiesForAnybody implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    return new UseCases(
        real.selling(),
        real.changing(),
        new UseCases.Verifying(
            hint -> real.verifying().verify().apply(fromNobody(hint)),
            real.verifying().widget(),
            real.verifying().use(),
            real.verifying().recheck()),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static Hint fromNobody(Hint hint) {
    return switch (hint) {
      case Hint.OfCheckout(var pidx, _) -> new Hint.OfCheckout(pidx, Optional.empty());
      case Hint.OfPayment(var payment, _) -> new Hint.OfPayment(payment, Optional.empty());
    };
  }
}
