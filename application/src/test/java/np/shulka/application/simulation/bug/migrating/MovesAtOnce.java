package np.shulka.application.simulation.bug.migrating;

import java.util.Map;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Migration;

/** S16: whoever pays ahead pays the newer price as soon as it is announced. */
public final class MovesAtOnce implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Catalog catalog = real.catalog();
    Migrations hasty =
        Around.port(
            Migrations.class,
            catalog.migrations(),
            Map.of(
                "naming",
                call -> {
                  Object answer = call.proceed();
                  return answer instanceof Announced announced ? atOnce(announced) : answer;
                }));
    return real.with(
        new Catalog(
            catalog.plans(), catalog.addOns(), catalog.coupons(), catalog.redemptions(), hasty));
  }

  private static Announced atOnce(Announced announced) {
    return new Announced(announced.migrations().stream().map(MovesAtOnce::atOnce).toList());
  }

  private static Migration atOnce(Migration it) {
    return new Migration(
        it.id(), it.number(), it.to(), it.rehearsal(), it.announcedAt(), it.announcedAt());
  }
}
