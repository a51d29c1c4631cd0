package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;

/** Renewals are offered of something else than was selected. */
final class Reselected {
  private Reselected() {}

  static Ports by(Ports real, UnaryOperator<Chosen> wrong) {
    DueSubscriptions due =
        Around.port(
            DueSubscriptions.class,
            real.due(),
            Map.of(
                "renewable",
                call ->
                    ((List<?>) call.proceed())
                        .stream()
                            .map(Renewable.class::cast)
                            .map(it -> renewed(it, wrong))
                            .toList()));
    return real.with(due);
  }

  private static Renewable renewed(Renewable it, UnaryOperator<Chosen> wrong) {
    Chosen chosen = wrong.apply(it.chosen());
    return new Renewable(it.subscription(), chosen, it.coupon(), it.standing(), it.stale());
  }
}
