package np.shulka.application.simulation.bug.bookkeeping;

import java.util.Map;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;

/** S13, S14: money for which nothing is owed is kept, but not in the books. */
public final class ForgetsUnappliedMoney implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.port(
            Ledger.class, real.books().ledger(), Map.of("post", ForgetsUnappliedMoney::post)));
  }

  private static Object post(Invocation call) {
    Posting posting = (Posting) call.arguments().getFirst();
    return posting.occasion() instanceof Occasion.MoneyUnapplied
        ? Invocation.Done.WRITTEN
        : call.proceed();
  }
}
