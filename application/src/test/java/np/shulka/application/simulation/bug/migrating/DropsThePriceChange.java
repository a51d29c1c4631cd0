package np.shulka.application.simulation.bug.migrating;

import java.util.List;
import java.util.Map;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Selection;

/** C3, killbill #2291: renewals go on at the price at which they began. */
public final class DropsThePriceChange implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Catalog catalog = real.catalog();
    return real.with(
        Around.port(
            DueSubscriptions.class,
            real.due(),
            Map.of(
                "renewable",
                call ->
                    ((List<?>) call.proceed())
                        .stream()
                            .map(Renewable.class::cast)
                            .map(it -> asAgreed(it, catalog))
                            .toList())));
  }

  private static Renewable asAgreed(Renewable it, Catalog catalog) {
    Selection agreed = it.subscription().agreement().renewed();
    return new Renewable(
        it.subscription(), catalog.chosen(agreed), it.coupon(), it.standing(), it.stale());
  }
}
