package np.shulka.application.payment;

import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** A gateway, and what payers, banks and networks do to it. */
public interface GatewayStage {
  PaymentGatewayPort gateway();

  void payerPays(Pidx pidx);

  void payerCancels(Pidx pidx);

  void linkExpires(Pidx pidx);

  /** The gateway says "Pending": it waits for a bank. */
  void bankHolds(Pidx pidx);

  /** From now on nobody answers. */
  void gatewayIsDown();

  /** The token of a payer who has confirmed that amount in the widget. */
  WidgetToken widgetTokenFor(Money amount);
}
