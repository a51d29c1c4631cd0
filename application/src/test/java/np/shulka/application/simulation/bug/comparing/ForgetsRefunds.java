package np.shulka.application.simulation.bug.comparing;

import java.util.List;
import java.util.Map;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S9: whoever compares does not look at what went back by our books. */
public final class ForgetsRefunds implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Compared.ours(
        real,
        "refunds",
        call -> call.arguments().size() == 1 && isList(call) ? Map.of() : call.proceed());
  }

  private static boolean isList(Invocation call) {
    return call.arguments().getFirst() instanceof List<?>;
  }
}
