package np.shulka.application.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Asks about every payment that is due to be asked about, so that a payer who closes the tab still
 * gets what was paid for (K2, C2).
 */
@PrimaryPort
public final class SweepPayments {
  /**
   * Longer than one question can take, so that a payment is not asked about by two nodes at once.
   */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Books books;
  private final VerifyPayment verification;
  private final Setting setting;

  public SweepPayments(Books books, VerifyPayment verification, Setting setting) {
    this.books = books;
    this.verification = verification;
    this.setting = setting;
  }

  /**
   * Asks about at most so many payments.
   *
   * @return how many were due and taken; less than the limit means that nothing else is due now
   */
  public int sweep(int limit) {
    List<PaymentId> due = books.payments().claimDue(setting.now(), LEASE, limit);
    due.forEach(this::ask);
    return due.size();
  }

  /** One payment that cannot be asked about must not keep the others waiting. */
  private void ask(PaymentId id) {
    try {
      Payment known = verification.verify(new Hint.OfPayment(id, Optional.empty())).payment();
      if (isNameless(known)) putOff(id);
    } catch (Problem trouble) {
      putOff(id);
    } catch (RuntimeException bug) {
      setting.alerts().raise(id, "it cannot be verified: " + bug.getClass().getSimpleName());
      putOff(id);
    }
  }

  /** A widget payment without a token cannot be asked about yet; look again on schedule. */
  private static boolean isNameless(Payment payment) {
    return payment instanceof Payment.Watched watched && watched.link().reference().isEmpty();
  }

  /** No answer changes nothing but the time of the next question. */
  private void putOff(PaymentId id) {
    if (!(books.payments().find(id).orElse(null) instanceof Payment.Watched watched)) return;
    try {
      books
          .transactions()
          .run(
              () -> {
                books.payments().replace(watched, watched.askAgain(setting.now()));
                return watched;
              });
    } catch (LostRace moved) {
      return; // somebody learned more meanwhile, which is better than putting it off
    }
  }
}
