package np.shulka.application.simulation.bug.writing;

import java.util.Map;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Setting;

/** I8, D1: keys are kept in the memory of the process, so the next one does everything again. */
public final class ForgetsTheKey implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    IdempotencyKeys keys =
        Around.port(
            IdempotencyKeys.class,
            ports.keys(),
            Map.of(
                "claim", _ -> new IdempotencyKeys.Claim.Granted(0, false),
                "answer", _ -> Invocation.Done.WRITTEN));
    return new UseCases(
        real.selling(),
        real.changing(),
        real.verifying(),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        new HonourIdempotencyKey(keys));
  }
}
