package np.shulka.application.simulation.bug.bookkeeping;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;

/** S13, S14: money that nothing was owed for is credited twice to who uses it. */
public final class UsesItTwice implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Misposted.over(real, UsesItTwice::twice);
  }

  private static Posting twice(Posting posting) {
    if (!(posting.occasion() instanceof Occasion.MoneyCredited)) return posting;
    return Misposted.with(
        posting,
        posting.entries().stream()
            .map(entry -> new Entry(entry.account(), entry.side(), entry.amount().times(2)))
            .toList());
  }
}
