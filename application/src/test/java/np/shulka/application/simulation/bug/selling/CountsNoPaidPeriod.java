package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Redemption;

/** S7: a settled request does not consume the coupon, so "once" is for ever. */
public final class CountsNoPaidPeriod implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Catalog catalog = real.catalog();
    Redemptions forgetful =
        Around.port(
            Redemptions.class, catalog.redemptions(), Map.of("of", CountsNoPaidPeriod::unpaid));
    return real.with(catalog.with(forgetful));
  }

  private static Object unpaid(Invocation call) {
    return call.proceed() instanceof Optional<?> found
            && found.orElse(null) instanceof Redemption held
        ? Optional.of(held.after(-held.paidPeriods()))
        : Optional.empty();
  }
}
