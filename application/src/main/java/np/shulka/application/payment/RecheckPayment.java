package np.shulka.application.payment;

import java.util.Locale;
import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Asks the gateway about a payment because an admin wants to know. That the admin asked is written
 * down first; what follows from the answer is the gateway's word and not the admin's.
 */
@PrimaryPort
public final class RecheckPayment {
  private final Payments payments;
  private final VerifyPayment verification;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RecheckPayment(
      Payments payments,
      VerifyPayment verification,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    this.payments = payments;
    this.verification = verification;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Asks now, whenever the next question was due, and about one in quarantine too, which an answer
   * that fits frees.
   *
   * @throws UnknownPayment if there is none
   * @throws GatewayUnavailable if the gateway cannot be asked; nothing changed
   */
  public PaymentFile recheck(By by, PaymentId id) {
    Payment seen = payments.find(id).orElseThrow(UnknownPayment::new);
    note(by, seen);
    Payment known = verification.verifyAgain(id);
    return new PaymentFile(known, payments.reports(id));
  }

  private void note(By by, Payment seen) {
    String status = PaymentSearch.Standing.of(seen, Money.ZERO).name().toLowerCase(Locale.ROOT);
    Change change = new Change(Map.of("status", status), Map.of());
    transactions.run(
        () -> {
          log.append(by.did("payment.rechecked", "payment " + seen.id(), change, setting));
          return seen;
        });
  }
}
