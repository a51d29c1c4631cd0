package np.shulka.application.simulation.bug.refunding;

import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;

/** C11: the tax on what went back is still owed. */
public final class KeepsTheTax implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Around.postings(real, KeepsTheTax::untaxed);
  }

  private static Posting untaxed(Posting posting) {
    if (!(posting.occasion() instanceof Occasion.RefundConfirmed)) return posting;
    return new Posting(
        posting.id(),
        posting.occasion(),
        posting.at(),
        posting.subscriber(),
        posting.entries().stream().map(KeepsTheTax::untaxed).toList());
  }

  private static Entry untaxed(Entry entry) {
    return entry.account() == Account.VAT_PAYABLE
        ? new Entry(Account.REVENUE_GIVEN_BACK, Side.DEBIT, entry.amount())
        : entry;
  }
}
