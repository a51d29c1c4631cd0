package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S7: a coupon whose request was voided is not given back. */
public final class KeepsTheCoupon implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Catalog catalog = real.catalog();
    Redemptions forgetful =
        Around.port(
            Redemptions.class,
            catalog.redemptions(),
            Map.of("release", _ -> Invocation.Done.WRITTEN));
    return real.with(new Catalog(catalog.plans(), catalog.addOns(), catalog.coupons(), forgetful));
  }
}
