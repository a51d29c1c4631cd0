package np.shulka.application.refund;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.payment.Books;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Proposes that money goes back which its payer did not use in time (S13). Once only, and not where
 * anybody asked for it or declined it before; it goes when somebody agrees, for sending money is
 * the merchant's to decide.
 */
@PrimaryPort
public final class ProposeRefunds {
  /** Longer than it takes to write down as many as are taken at once. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final RefundBooks all;
  private final Setting setting;

  public ProposeRefunds(RefundBooks all, Setting setting) {
    this.all = all;
    this.setting = setting;
  }

  /**
   * Proposes at most so many.
   *
   * @return how many were due and taken
   */
  public int propose(int limit) {
    List<PaymentId> unused = all.refunds().claimUnused(setting.now(), LEASE, limit);
    unused.forEach(this::propose);
    return unused.size();
  }

  /** One that cannot be proposed must not keep the others waiting; its lease will be over. */
  private void propose(PaymentId id) {
    try {
      if (all.books().payments().find(id).orElse(null) instanceof Payment.Completed payment
          && payment.isUnused(setting.now())
          && all.refunds().of(id).stream().noneMatch(Refund::isAsked)) {
        write(payment);
      }
    } catch (StoreTooSlow slow) {
      setting.alerts().raise(id, "the database is too slow to propose that it goes back");
    } catch (LostRace | Problem trouble) {
      return; // somebody decides about it right now, or the store is away; the lease gives it back
    } catch (RuntimeException bug) {
      String what = "it cannot be proposed to go back: " + bug.getClass().getSimpleName();
      setting.alerts().raise(id, what);
    }
  }

  private void write(Payment.Completed payment) {
    Books books = all.books();
    Refundable rest = Refundable.of(all, payment);
    RefundId id = new RefundId(setting.identifiers().next());
    var amounts = rest.amounts(rest.rest());
    Intent intent = Intent.ofUnused(id, rest.about(), amounts, setting.now());
    var proposal = new Refund.AwaitingApproval(intent);
    By nobody = new By(Subject.SHULKA, Optional.empty());
    Change change = Change.added(RequestRefund.facts(intent));
    books
        .transactions()
        .run(
            () -> {
              books.payments().replace(payment, payment.sendBack());
              all.refunds().add(proposal);
              all.log().append(nobody.did("refund.proposed", "refund " + id, change, setting));
              return proposal;
            });
  }
}
