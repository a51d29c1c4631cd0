package np.shulka.application.payment;

import java.util.function.Predicate;
import np.shulka.application.work.LostRace;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;

/**
 * Whether money for a request may be on its way, as the gateway sees it now. Such a request is not
 * taken back (S5); if it turns out to be paid, whoever asks decides anew.
 */
public final class BeingPaid implements Predicate<Invoice.Open> {
  private final OpenAttempt attempts;

  public BeingPaid(OpenAttempt attempts) {
    this.attempts = attempts;
  }

  /**
   * Asks the gateway about the attempt that is open for it, if one is.
   *
   * @throws LostRace if it is paid
   */
  @Override
  public boolean test(Invoice.Open invoice) {
    return attempts.asked(invoice).filter(this::mayBecomeMoney).isPresent();
  }

  private boolean mayBecomeMoney(Payment payment) {
    return switch (payment) {
      case Payment.Initiated initiated -> attempts.isAwaited(initiated);
      case Payment.Pending _ -> true;
      case Payment.Completed done ->
          throw new LostRace("invoice " + done.attempt().purpose().invoice());
      case Payment.Created _, Payment.Closed _, Payment.Mismatched _, Payment.Refunded _ -> false;
    };
  }
}
