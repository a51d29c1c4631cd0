package np.shulka.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Watch;
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
  private static final Duration DAY = Duration.ofDays(1);

  private final Books books;
  private final VerifyPayment verification;
  private final Setting setting;
  private final Disowned disowned;

  public SweepPayments(Books books, VerifyPayment verification, Setting setting) {
    this.books = books;
    this.verification = verification;
    this.setting = setting;
    this.disowned = new Disowned(setting);
  }

  /**
   * Asks about at most so many payments.
   *
   * @return how many were due and taken; less than the limit means that nothing else is due now
   */
  public int sweep(int limit) {
    List<PaymentId> due = books.payments().claimDue(setting.now(), Watch.TAKEN, limit);
    due.forEach(this::ask);
    return due.size();
  }

  /** One payment that cannot be asked about must not keep the others waiting. */
  private void ask(PaymentId id) {
    try {
      Payment known = verification.verify(id);
      if (isNameless(known)) putOff(id, setting.now());
    } catch (GatewayKnowsNothing nothing) {
      disown(id, setting.now());
    } catch (StoreTooSlow slow) {
      setting.alerts().raise(id, "the database is too slow to verify it");
      putOff(id, setting.now());
    } catch (Problem trouble) {
      putOff(id, setting.now());
    } catch (RuntimeException bug) {
      setting.alerts().raise(id, "it cannot be verified: " + bug.getClass().getSimpleName());
      putOff(id, setting.now());
    }
  }

  /** A widget payment without a token cannot be asked about yet; look again on schedule. */
  private static boolean isNameless(Payment payment) {
    return payment instanceof Payment.Watched watched && watched.link().reference().isEmpty();
  }

  /** It is ours and stays open (B10); people hear of it at once, and later once a day. */
  private void disown(PaymentId id, Instant now) {
    if (putOff(id, now).filter(watch -> isSecond(watch) || isDaily(watch, now)).isEmpty()) return;
    disowned.tell(id);
  }

  /** The first answer may have come before the gateway knew it itself. */
  private static boolean isSecond(Watch next) {
    return next.asked() == 2;
  }

  private static boolean isDaily(Watch next, Instant now) {
    return next.dueAt().filter(due -> !due.isBefore(now.plus(DAY))).isPresent();
  }

  /** No answer changes nothing but the time of the next question. */
  private Optional<Watch> putOff(PaymentId id, Instant now) {
    if (!(books.payments().find(id).orElse(null) instanceof Payment.Watched watched)) {
      return Optional.empty();
    }
    Payment.Watched later = watched.askAgain(now);
    try {
      books
          .transactions()
          .run(
              () -> {
                books.payments().replace(watched, later);
                return later;
              });
    } catch (LostRace moved) {
      return Optional.empty(); // somebody learned more meanwhile, which is better than putting off
    }
    LeftPending.alert(setting.alerts(), watched, later);
    return Optional.of(later.watch());
  }
}
