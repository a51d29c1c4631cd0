package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.refund.Refunds;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Makes money for which nothing was owed its payer's credit because an operator says so, however
 * old it is; what it is used for is left to the payer's next requests (S13).
 */
@PrimaryPort
public final class CreditUnappliedMoney {
  private final Books books;
  private final Refunds refunds;
  private final AuditLog log;
  private final Setting setting;
  private final Crediting crediting;

  public CreditUnappliedMoney(Books books, Refunds refunds, AuditLog log, Setting setting) {
    this.books = books;
    this.refunds = refunds;
    this.log = log;
    this.setting = setting;
    this.crediting = new Crediting(books, refunds, setting);
  }

  /**
   * Credits it, once.
   *
   * @throws UnknownPayment if there is none
   */
  public Outcome credit(By by, PaymentId id) {
    return Retry.onLostRace(() -> creditOnce(by, id));
  }

  private Outcome creditOnce(By by, PaymentId id) {
    Payment known = books.payments().find(id).orElseThrow(UnknownPayment::new);
    if (!(known instanceof Payment.Completed money) || !money.isUnapplied()) {
      return new Outcome.NotUnapplied(known);
    }
    Payment.Completed credited = books.transactions().run(() -> write(by, money));
    return new Outcome.Credited(new PaymentFile(credited, books.payments().reports(id)));
  }

  private Payment.Completed write(By by, Payment.Completed money) {
    Instant now = setting.now();
    Payment.Completed credited = crediting.credit(money, now);
    Change change =
        new Change(
            Map.of("disposition", "unapplied"),
            Map.of("disposition", "credited", "amount", refunds.left(money).paisa()));
    log.append(by.did("payment.credited", "payment " + money.id(), change, setting));
    books
        .outbox()
        .append(money.attempt().purpose().subscriber(), List.of(crediting.event(credited, now)));
    return credited;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is credit now. */
    record Credited(PaymentFile file) implements Outcome {}

    /** There is no such money: it bought something, is credit already, or was never verified. */
    record NotUnapplied(Payment payment) implements Outcome {}
  }
}
