package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Setting;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Lets a subscription go on for which nothing is due, or less than the gateway takes: nobody has to
 * do anything (S22).
 */
@PrimaryPort
public final class RenewFreeTime {
  private final Books books;
  private final SettleInvoice settling;
  private final Setting setting;

  public RenewFreeTime(Books books, Setting setting) {
    this.books = books;
    this.settling = new SettleInvoice(books, setting);
    this.setting = setting;
  }

  /**
   * Settles such a request, and grants the next period.
   *
   * @param bare what it comes to before it is known how the subscriber stands
   * @return whether it did; if not, somebody else changed the subscription first, or there is
   *     something to ask for by now
   */
  public boolean renew(Subscription.Payable subscription, Purpose purpose, Charges bare) {
    try {
      return books.transactions().run(() -> settle(subscription, purpose, bare)).isPresent();
    } catch (LostRace moved) {
      return false;
    }
  }

  /** What is carried adds up, so it is looked at as late as can be. */
  private Optional<Subscription.Payable> settle(
      Subscription.Payable subscription, Purpose purpose, Charges bare) {
    Standing standing = books.ledger().standing(subscription.agreement().subscriber());
    Charges charges = bare.settingOff(List.of(), standing);
    return SettlementProof.withoutGateway(charges.due())
        .map(proof -> settle(subscription, purpose, charges, proof));
  }

  private Subscription.Payable settle(
      Subscription.Payable subscription, Purpose purpose, Charges charges, SettlementProof proof) {
    Instant now = setting.now();
    Invoice.Open invoice =
        new Invoice.Open(
            new AskForTime(setting)
                .asking(
                    subscription.agreement(),
                    purpose,
                    charges,
                    new PaymentRequest.Dates(now, now)));
    books.invoices().add(invoice);
    return settling.settle(invoice, subscription, proof, Money.ZERO, now, List.of());
  }
}
