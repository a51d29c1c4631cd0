package np.shulka.application.refund;

import java.time.Duration;
import java.util.List;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Sends refunds that a node died with, and asks about every one whose outcome is unknown (S24). */
@PrimaryPort
public final class SweepRefunds {
  /** Longer than one order and the question after it can take. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final RefundBooks all;
  private final SendRefund sending;
  private final Setting setting;

  public SweepRefunds(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.sending = new SendRefund(all, gateway, setting);
    this.setting = setting;
  }

  /**
   * Takes care of at most so many refunds.
   *
   * @return how many were due and taken
   */
  public int sweep(int limit) {
    List<RefundId> due = all.refunds().claimDue(setting.now(), LEASE, limit);
    due.forEach(this::ask);
    return due.size();
  }

  /** One that cannot be asked about must not keep the others waiting; its lease will be over. */
  private void ask(RefundId id) {
    try {
      all.refunds().find(id).ifPresent(this::ask);
    } catch (StoreTooSlow slow) {
      setting.alerts().raise(id, "the database is too slow to read it");
    } catch (Problem trouble) {
      return; // the store is away; the lease gives it back
    }
  }

  private void ask(Refund refund) {
    try {
      switch (refund) {
        case Refund.Requested requested -> sending.send(requested);
        case Refund.Watched watched -> sending.ask(watched);
        case Refund.AwaitingApproval _, Refund.Parked _ -> {}
        case Refund.Confirmed _, Refund.Rejected _ -> {}
      }
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException bug) {
      String what = "it cannot be refunded: " + bug.getClass().getSimpleName();
      setting.alerts().raise(refund.intent().about().payment(), what);
    }
  }
}
