package np.shulka.application.ledger;

import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows somebody what they have to their credit and what they owe from before. */
@PrimaryPort
public final class ReadStanding {
  private final Subscribers subscribers;
  private final Ledger ledger;

  public ReadStanding(Subscribers subscribers, Ledger ledger) {
    this.subscribers = subscribers;
    this.ledger = ledger;
  }

  /** Whoever never subscribed has and owes nothing. */
  public Standing read(Subject reader) {
    return subscribers.idOf(reader).map(ledger::standing).orElse(Standing.EVEN);
  }
}
