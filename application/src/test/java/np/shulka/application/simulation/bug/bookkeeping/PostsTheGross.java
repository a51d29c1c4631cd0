package np.shulka.application.simulation.bug.bookkeeping;

import static np.shulka.domain.ledger.Account.GATEWAY_CASH;
import static np.shulka.domain.ledger.Account.GATEWAY_FEES;
import static np.shulka.domain.ledger.Side.DEBIT;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.Money;

/** I3: the gateway's cut is forgotten, so there is more cash in the books than will ever come. */
public final class PostsTheGross implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Misposted.over(real, PostsTheGross::gross);
  }

  private static Posting gross(Posting posting) {
    Money fee = Misposted.on(posting, GATEWAY_FEES, DEBIT);
    Money net = Misposted.on(posting, GATEWAY_CASH, DEBIT);
    if (fee.isZero() || net.isZero()) return posting;
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(GATEWAY_CASH, DEBIT, net.plus(fee)));
    posting.entries().stream().filter(entry -> entry.side() != DEBIT).forEach(entries::add);
    return Misposted.with(posting, entries);
  }
}
