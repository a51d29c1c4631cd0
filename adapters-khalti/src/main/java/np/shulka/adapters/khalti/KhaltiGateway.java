package np.shulka.adapters.khalti;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.payment.TokenStatus;
import np.shulka.application.payment.TransactionDetail;
import np.shulka.application.payment.TransactionPage;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** Khalti behind our port; each half of it knows nothing of the others. */
final class KhaltiGateway implements PaymentGatewayPort {
  private final KhaltiCheckout checkout;
  private final KhaltiWidget widget;
  private final KhaltiRefunds refunds;
  private final KhaltiBooks books;

  KhaltiGateway(
      KhaltiCheckout checkout, KhaltiWidget widget, KhaltiRefunds refunds, KhaltiBooks books) {
    this.checkout = checkout;
    this.widget = widget;
    this.refunds = refunds;
    this.books = books;
  }

  @Override
  public GatewayLink.Web initiate(PaymentOrder order) {
    return checkout.initiate(order);
  }

  @Override
  public LookupReport lookup(Pidx pidx) {
    return checkout.lookup(pidx);
  }

  @Override
  public LookupReport verify(WidgetToken token, Money amount) {
    return widget.verify(token, amount);
  }

  @Override
  public TokenStatus status(WidgetToken token, Money amount) {
    return widget.status(token, amount);
  }

  @Override
  public RefundReply refund(RefundOrder order) {
    return refunds.refund(order);
  }

  @Override
  public boolean takesRefunds() {
    return refunds.areTaken();
  }

  @Override
  public TransactionPage transactions(int page) {
    return books.transactions(page);
  }

  @Override
  public TransactionDetail transaction(GatewayTransactionId id) {
    return books.transaction(id);
  }
}
