package np.shulka.application.simulation.bug.bookkeeping;

import java.util.Map;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Plans;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;

/** S16: why something cost what it cost is told by what it costs now. */
public final class ExplainsWithTodaysPrice implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    UseCases.Upkeep upkeep = real.upkeep();
    return new UseCases(
        real.selling(),
        real.changing(),
        real.verifying(),
        real.reading(),
        new UseCases.Upkeep(
            upkeep.sweep(),
            upkeep.recogniseRevenue(),
            upkeep.turn(),
            upkeep.offer(),
            upkeep.forgetKeys(),
            upkeep.publish(),
            UseCases.recompute(ports, today(ports.catalog()), setting)),
        real.merchant(),
        real.idempotency());
  }

  private static Catalog today(Catalog real) {
    Plans plans = real.plans();
    Plans today =
        Around.port(
            Plans.class,
            plans,
            Map.of(
                "version",
                call -> plans.find((PlanCode) call.arguments().getFirst()).map(Plan::current)));
    return new Catalog(today, real.addOns(), real.coupons(), real.redemptions(), real.migrations());
  }
}
