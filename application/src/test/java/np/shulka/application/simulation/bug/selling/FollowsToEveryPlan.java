package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Redemption;

/** S7: for which plans a coupon is was asked when it was taken, and is never asked again. */
public final class FollowsToEveryPlan implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Catalog catalog = real.catalog();
    Redemptions generous =
        Around.port(
            Redemptions.class, catalog.redemptions(), Map.of("of", FollowsToEveryPlan::everywhere));
    return real.with(catalog.with(generous));
  }

  private static Object everywhere(Invocation call) {
    return switch (call.proceed()) {
      case Optional<?> found -> found.map(FollowsToEveryPlan::ofAll);
      case Map<?, ?> all ->
          all.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, it -> ofAll(it.getValue())));
      case Object other -> other;
    };
  }

  private static Object ofAll(Object held) {
    Redemption it = (Redemption) held;
    return new Redemption(
        it.holder(),
        it.coupon(),
        it.discount(),
        it.term(),
        Set.of(),
        it.paidPeriods(),
        it.reservedAt());
  }
}
