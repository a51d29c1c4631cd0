package np.shulka.application.ledger;

import java.time.Instant;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.Money;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Money that a gateway has taken for us and that has not become anything yet. */
@SecondaryPort
public interface StrandedMoney {

  /** Stranded money, that which waits longest first. */
  Page<Stranded> list(Page.Request page);

  /**
   * Money of one payment that waits for a decision.
   *
   * @param amount what the gateway says was paid, which need not be what was asked for; less what
   *     is back of it
   * @param since when we were told of it
   */
  record Stranded(
      PaymentId payment,
      SubscriberId subscriber,
      InvoiceId invoice,
      Money amount,
      Reason reason,
      Instant since) {}

  /** Why nobody has it. */
  enum Reason {
    /** Verified, and nothing was owed for it (S13, S14). */
    UNAPPLIED,
    /** What the gateway says does not fit the attempt, so it counts for nothing yet (S15). */
    QUARANTINED
  }
}
