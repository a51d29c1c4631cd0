package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.application.payment.RecordReport.Recorded;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Asks the gateway about a payment, and believes nobody else. */
@PrimaryPort
public final class VerifyPayment {
  private final Books books;
  private final Subscribers subscribers;
  private final PaymentGatewayPort gateway;
  private final RecordReport recording;

  public VerifyPayment(
      Books books, Subscribers subscribers, PaymentGatewayPort gateway, Setting setting) {
    this.books = books;
    this.subscribers = subscribers;
    this.gateway = gateway;
    this.recording = new RecordReport(books, setting);
  }

  /**
   * Verifies the payment that the hint is about.
   *
   * @throws UnknownPayment if there is none, or it is not the hint giver's
   * @throws GatewayUnavailable if the gateway cannot be asked; nothing changed
   * @throws GatewayAnswerUnusable if its answer says nothing; nothing changed
   */
  public Verification verify(Hint hint) {
    Payment payment =
        find(hint).filter(found -> owns(hint, found)).orElseThrow(UnknownPayment::new);
    Recorded known = ask(payment);
    Subscription subscription = known.subscription().orElseGet(() -> subscriptionOf(payment));
    return switch (known.payment()) {
      case Payment.Completed done when known.here() ->
          new Verification.Completed(done, subscription);
      case Payment.Completed done -> new Verification.AlreadyCompleted(done, subscription);
      case Payment.Closed closed -> new Verification.NotCompleted(closed, subscription);
      case Payment.Refunded refunded -> new Verification.NotCompleted(refunded, subscription);
      case Payment.Mismatched mismatched -> new Verification.Mismatch(mismatched, subscription);
      case Payment.Created created -> new Verification.StillPending(created, subscription);
      case Payment.Initiated initiated -> new Verification.StillPending(initiated, subscription);
      case Payment.Pending pending -> new Verification.StillPending(pending, subscription);
    };
  }

  /** The same for whoever wants to know of the payment alone, and asks for nobody. */
  Payment verify(PaymentId id) {
    return ask(find(id)).payment();
  }

  /** The same for a person, who may ask about one in quarantine too. */
  Payment verifyAgain(PaymentId id) {
    Payment payment = find(id);
    Recorded known = payment instanceof Payment.Mismatched held ? askAbout(held) : ask(payment);
    return known.payment();
  }

  private Payment find(PaymentId id) {
    return books.payments().find(id).orElseThrow(UnknownPayment::new);
  }

  private Optional<Payment> find(Hint hint) {
    return switch (hint) {
      case Hint.OfCheckout(Pidx pidx, _) -> books.payments().find(pidx);
      case Hint.OfPayment(var id, _) -> books.payments().find(id);
    };
  }

  private boolean owns(Hint hint, Payment payment) {
    return hint.from().isEmpty()
        || hint.from()
            .flatMap(subscribers::idOf)
            .equals(Optional.of(payment.attempt().purpose().subscriber()));
  }

  /** Asks outside any transaction; there is nothing to ask before the gateway knows the payment. */
  private Recorded ask(Payment payment) {
    return payment instanceof Payment.Watched watched
        ? askAbout(watched)
        : Recorded.byOthers(payment);
  }

  private Recorded askAbout(Payment.Unresolved payment) {
    Optional<GatewayReference> reference = payment.link().reference();
    if (reference.isEmpty()) return Recorded.byOthers(payment);
    Recorded known = recording.record(payment, report(payment, reference.get()));
    boolean unconfirmed = known.payment() instanceof Payment.Pending held && held.failedOnce();
    return unconfirmed ? ask(known.payment()) : known;
  }

  private LookupReport report(Payment.Unresolved payment, GatewayReference reference) {
    return switch (reference) {
      case Pidx pidx -> gateway.lookup(pidx);
      case WidgetToken token -> gateway.verify(token, payment.amount());
    };
  }

  private Subscription subscriptionOf(Payment payment) {
    return books.subscriptions().find(payment.attempt().purpose().subscription()).orElseThrow();
  }
}
