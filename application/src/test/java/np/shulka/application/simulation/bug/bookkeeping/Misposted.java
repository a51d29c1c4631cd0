package np.shulka.application.simulation.bug.bookkeeping;

import java.util.List;
import java.util.function.UnaryOperator;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;

/** Postings that are written otherwise than they were made. */
final class Misposted {
  private Misposted() {}

  static Ports over(Ports real, UnaryOperator<Posting> wrong) {
    return Around.postings(real, wrong);
  }

  static Posting with(Posting posting, List<Entry> entries) {
    return new Posting(
        posting.id(), posting.occasion(), posting.at(), posting.subscriber(), entries);
  }

  static Money on(Posting posting, Account account, Side side) {
    return posting.entries().stream()
        .filter(entry -> entry.account() == account && entry.side() == side)
        .map(Entry::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
