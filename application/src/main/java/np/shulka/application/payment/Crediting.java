package np.shulka.application.payment;

import java.time.Instant;
import java.util.Map;
import np.shulka.application.refund.Refunds;
import np.shulka.application.work.Event;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.payment.Payment;

/** Makes unapplied money its payer's credit; runs inside its caller's transaction. */
final class Crediting {
  private final Books books;
  private final Refunds refunds;
  private final Setting setting;

  Crediting(Books books, Refunds refunds, Setting setting) {
    this.books = books;
    this.refunds = refunds;
    this.setting = setting;
  }

  /**
   * Writes it down and posts what is not back of it.
   *
   * @throws LostRace if somebody did first
   */
  Payment.Completed credit(Payment.Completed money, Instant now) {
    Payment.Completed credited = money.credit();
    SubscriberId subscriber = money.attempt().purpose().subscriber();
    Slip slip = new Slip(new PostingId(setting.identifiers().next()), now);
    books.payments().replace(money, credited);
    books
        .ledger()
        .post(Bookkeeping.credited(slip, subscriber, credited.id(), refunds.left(credited)));
    return credited;
  }

  Event event(Payment.Completed money, Instant now) {
    return setting.event(
        "payment.credited",
        now,
        Map.of("paymentId", money.id().toString(), "amount", refunds.left(money).paisa()));
  }
}
