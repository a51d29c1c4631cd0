package np.shulka.application.simulation.bug.bookkeeping;

import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;

/** N1: what belongs to the state is booked as if it were ours to earn. */
public final class TakesTaxForRevenue implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Misposted.over(real, TakesTaxForRevenue::untaxed);
  }

  private static Posting untaxed(Posting posting) {
    List<Entry> entries =
        posting.entries().stream()
            .map(
                entry ->
                    entry.account() == VAT_PAYABLE
                        ? new Entry(DEFERRED_REVENUE, entry.side(), entry.amount())
                        : entry)
            .toList();
    return Misposted.with(posting, entries);
  }
}
