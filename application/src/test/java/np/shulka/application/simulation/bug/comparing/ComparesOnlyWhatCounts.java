package np.shulka.application.simulation.bug.comparing;

import java.util.List;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.reconciliation.OurSide;

/** C23: the gateway is asked about what we settled, and about nothing else. */
public final class ComparesOnlyWhatCounts implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Compared.ours(real, "attempts", ComparesOnlyWhatCounts::settled);
  }

  private static Object settled(Invocation call) {
    if (!(call.proceed() instanceof List<?> some)) return call.proceed();
    return some.stream().filter(it -> ((OurSide) it).settled().isPresent()).toList();
  }
}
