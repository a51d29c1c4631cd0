package np.shulka.adapters.persistence;

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

/** A gateway that has one answer, at once. */
record PaidGateway(LookupReport answer) implements PaymentGatewayPort {
  @Override
  public LookupReport lookup(Pidx pidx) {
    return answer;
  }

  @Override
  public LookupReport verify(WidgetToken token, Money amount) {
    return answer;
  }

  @Override
  public GatewayLink.Web initiate(PaymentOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TokenStatus status(WidgetToken token, Money amount) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RefundReply refund(RefundOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean takesRefunds() {
    return false;
  }

  @Override
  public TransactionPage transactions(int page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TransactionDetail transaction(GatewayTransactionId id) {
    throw new UnsupportedOperationException();
  }
}
