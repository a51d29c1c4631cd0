package np.shulka.application.simulation.bug.comparing;

import java.util.Optional;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Comparing;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** C23: whoever compares also settles what they find, so the report never tells of it. */
public final class SettlesWhatItFinds implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    PaymentGatewayPort settling =
        Around.lookups(
            ports.gateway(),
            (pidx, gateway) -> {
              var _ = real.verifying().verify().apply(new Hint.OfCheckout(pidx, Optional.empty()));
              return gateway.lookup(pidx);
            });
    return real.with(real.merchant().with(Comparing.over(ports, settling, setting)));
  }
}
