package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Verifies what a payer confirmed in the older widget. The token is kept before the gateway is
 * asked, so that a crash in between loses nothing.
 */
@PrimaryPort
public final class VerifyWidgetPayment {
  private final Books books;
  private final Subscribers subscribers;
  private final VerifyPayment verification;
  private final Setting setting;

  public VerifyWidgetPayment(
      Books books, Subscribers subscribers, VerifyPayment verification, Setting setting) {
    this.books = books;
    this.subscribers = subscribers;
    this.verification = verification;
    this.setting = setting;
  }

  /**
   * Verifies the confirmation.
   *
   * @throws UnknownPayment if there is no such payment, or it is somebody else's
   */
  public Outcome verify(Confirmation confirmation) {
    Payment payment = find(confirmation);
    if (!payment.amount().equals(confirmation.amount())) return new Outcome.WrongAmount(payment);
    return Retry.onLostRace(
        payment,
        () -> find(confirmation),
        seen -> {
          if (!bound(seen, confirmation.token())) return new Outcome.NotThisPayment(seen);
          Hint hint = new Hint.OfPayment(seen.id(), Optional.of(confirmation.from()));
          return new Outcome.Verified(verification.verify(hint));
        });
  }

  /** A token that another payment goes by is not this one's. */
  private boolean bound(Payment payment, WidgetToken token) {
    try {
      return named(payment, token);
    } catch (PidxAlreadyBound others) {
      return false;
    }
  }

  /** Whether the payment goes by this token at the gateway, from now on if it had no name yet. */
  private boolean named(Payment payment, WidgetToken token) {
    return switch (payment) {
      case Payment.Initiated initiated
          when initiated.link() instanceof GatewayLink.Widget(var known, _) && known.isEmpty() -> {
        Payment confirmed = initiated.confirmedInWidget(token, setting.now());
        yield books
            .transactions()
            .run(
                () -> {
                  books.payments().replace(initiated, confirmed);
                  return true;
                });
      }
      case Payment.Watched watched -> goesBy(watched.link(), token);
      case Payment.Completed completed -> goesBy(completed.link(), token);
      case Payment.Mismatched mismatched -> goesBy(mismatched.link(), token);
      case Payment.Refunded refunded -> goesBy(refunded.link(), token);
      case Payment.Created _ -> false;
    };
  }

  private static boolean goesBy(GatewayLink link, WidgetToken token) {
    return link.reference().filter(token::equals).isPresent();
  }

  private Payment find(Confirmation confirmation) {
    return books
        .payments()
        .find(confirmation.payment())
        .filter(
            found ->
                subscribers
                    .idOf(confirmation.from())
                    .equals(Optional.of(found.attempt().purpose().subscriber())))
        .orElseThrow(UnknownPayment::new);
  }

  /** What the widget handed to the page, and the page to us; all of it is a hint. */
  public record Confirmation(PaymentId payment, WidgetToken token, Money amount, Subject from) {}

  /** What a confirmation came to. */
  public sealed interface Outcome {

    /** The gateway was asked. */
    record Verified(Verification verification) implements Outcome {}

    /** The amount is not the attempt's; the gateway was not asked. */
    record WrongAmount(Payment payment) implements Outcome {}

    /** The payment is not a widget payment, or goes by another token. */
    record NotThisPayment(Payment payment) implements Outcome {}
  }
}
