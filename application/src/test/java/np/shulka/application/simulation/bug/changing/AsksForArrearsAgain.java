package np.shulka.application.simulation.bug.changing;

import java.util.List;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;

/** S22: arrears that were asked for and paid are still owed, and asked for again. */
public final class AsksForArrearsAgain implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Around.postings(real, AsksForArrearsAgain::wrong);
  }

  private static Posting wrong(Posting posting) {
    List<Entry> entries = posting.entries().stream().map(AsksForArrearsAgain::elsewhere).toList();
    return new Posting(
        posting.id(), posting.occasion(), posting.at(), posting.subscriber(), entries);
  }

  private static Entry elsewhere(Entry entry) {
    return entry.account() == Account.RECEIVABLES && entry.side() == Side.CREDIT
        ? new Entry(Account.BAD_DEBT, entry.side(), entry.amount())
        : entry;
  }
}
