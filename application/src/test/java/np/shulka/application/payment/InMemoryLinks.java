package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** Which payment each name of the gateway's is bound to, once. */
final class InMemoryLinks {
  private final Rows<Pidx, PaymentId> byPidx;
  private final Rows<WidgetToken, PaymentId> byToken;

  InMemoryLinks(InMemoryTransactions transactions) {
    this.byPidx = Rows.in(transactions);
    this.byToken = Rows.in(transactions);
  }

  Optional<PaymentId> find(Pidx pidx) {
    return byPidx.find(pidx);
  }

  void bind(Payment.Watched payment) {
    if (payment.link() instanceof GatewayLink.Web web) bind(byPidx, web.pidx(), payment.id());
    if (payment.link().reference().orElse(null) instanceof WidgetToken token) {
      bind(byToken, token, payment.id());
    }
  }

  private static <R extends GatewayReference> void bind(
      Rows<R, PaymentId> bound, R name, PaymentId id) {
    if (bound.find(name).filter(other -> !other.equals(id)).isPresent()) {
      throw new PidxAlreadyBound(new IllegalStateException("bound before"));
    }
    bound.put(name, id);
  }
}
