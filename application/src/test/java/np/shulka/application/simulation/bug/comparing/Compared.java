package np.shulka.application.simulation.bug.comparing;

import java.util.Map;
import java.util.function.Function;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.Ports;

/** Comparisons in which one thing is read wrongly. */
final class Compared {
  private Compared() {}

  /** Of our books. */
  static Ports ours(Ports real, String method, Function<Invocation, Object> wrong) {
    Ports.Compared all = real.office().compared();
    OurBooks other = Around.port(OurBooks.class, all.ours(), Map.of(method, wrong));
    return real.with(real.office().with(new Ports.Compared(all.runs(), other, all.files())));
  }

  /** Of what was sent. */
  static Ports files(Ports real, String method, Function<Invocation, Object> wrong) {
    Ports.Compared all = real.office().compared();
    SettlementFiles other = Around.port(SettlementFiles.class, all.files(), Map.of(method, wrong));
    return real.with(real.office().with(new Ports.Compared(all.runs(), all.ours(), other)));
  }
}
