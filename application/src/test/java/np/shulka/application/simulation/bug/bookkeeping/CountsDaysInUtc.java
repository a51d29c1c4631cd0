package np.shulka.application.simulation.bug.bookkeeping;

import java.time.ZoneOffset;
import java.util.Map;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S17: days are cut at midnight in UTC, where it is a quarter before six in Nepal. */
public final class CountsDaysInUtc implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.port(
            Ledger.class,
            real.books().ledger(),
            Map.of(
                "firstOpenDay",
                call -> Around.with(call, ZoneOffset.UTC),
                "recognise",
                call ->
                    Around.with(
                        call,
                        call.arguments().getFirst(),
                        ZoneOffset.UTC,
                        call.arguments().getLast()))));
  }
}
