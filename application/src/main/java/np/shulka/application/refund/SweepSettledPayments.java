package np.shulka.application.refund;

import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Asks about payments that were settled long ago, because somebody may have refunded them at the
 * gateway, past us (S18, S24). All of it is booked; of a part nobody tells how much it was, so
 * people are alerted. Access stays as it is until somebody says otherwise.
 */
@PrimaryPort
public final class SweepSettledPayments {
  private final RefundBooks all;
  private final PaymentGatewayPort gateway;
  private final Setting setting;
  private final FoundRefund found;

  public SweepSettledPayments(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.gateway = gateway;
    this.setting = setting;
    this.found = new FoundRefund(all, setting);
  }

  /**
   * Asks about at most so many payments.
   *
   * @return how many were due and taken
   */
  public int sweep(int limit) {
    List<PaymentId> due = all.refunds().claimSettled(setting.now(), limit);
    due.forEach(this::ask);
    return due.size();
  }

  private void ask(PaymentId id) {
    try {
      if (all.books().payments().find(id).orElse(null) instanceof Payment.Completed payment
          && payment.link() instanceof GatewayLink.Web web) {
        compare(payment, gateway.lookup(web.pidx()));
      }
    } catch (StoreTooSlow slow) {
      setting.alerts().raise(id, "the database is too slow to compare it");
    } catch (Problem trouble) {
      return; // asked again when it is due next; nothing is lost by that but time
    } catch (RuntimeException bug) {
      setting.alerts().raise(id, "it cannot be compared: " + bug.getClass().getSimpleName());
    }
  }

  private void compare(Payment.Completed payment, LookupReport report) {
    switch (report.says().status()) {
      case REFUNDED -> book(payment, report);
      case PARTIALLY_REFUNDED -> tell(payment);
      default -> {} // nothing went back, so there is nothing to compare
    }
  }

  private void tell(Payment.Completed payment) {
    Refundable left = Refundable.of(all, payment);
    if (left.underWay() || left.rest().isZero() || !left.gone().isZero()) return;
    setting.alerts().raise(payment.id(), "a part was refunded at Khalti; say how much");
  }

  private void book(Payment.Completed payment, LookupReport report) {
    Refundable left = Refundable.of(all, payment);
    if (left.underWay() || left.rest().isZero()) return;
    try {
      var back = new FoundRefund.Back(left, left.rest(), Effect.KEEP, false);
      List<Refund.Confirmed> parts = found.book(back, report, Optional.empty());
      if (parts.isEmpty()) return;
      setting
          .alerts()
          .raise(payment.id(), "it was refunded at Khalti; access goes on" + lost(parts));
    } catch (LostRace others) {
      return; // somebody refunds it here right now, and finds out
    }
  }

  /** What no credit note can say, in words. */
  private static String lost(List<Refund.Confirmed> parts) {
    Money noted =
        Money.sum(parts, part -> part.intent().note().map(Credit::gross).orElse(Money.ZERO));
    Money back = Money.sum(parts, part -> part.intent().amount());
    Money lost = back.minus(noted.atMost(back));
    return lost.isZero() ? "" : ", and no credit note says " + lost + " of it";
  }
}
