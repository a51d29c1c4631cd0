package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.util.List;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** What can be done at the gateway; who comes too late there is refused, and nothing happens. */
public interface Till {

  /** The payer pays, if the link still lets them. */
  void pays(Pidx pidx);

  /** The payer pays by bank: nobody knows for a while whether it comes to something. */
  void paysByBank(Pidx pidx, Duration until, GatewayStatus end, Dice dice);

  void cancels(Pidx pidx);

  /** What a payer has after confirming so much in the widget. */
  WidgetToken confirmedInWidget(PaymentId payment, Money amount);

  /** What payers were seen at, if it is not older than that. */
  List<GatewayReference> visited(Duration within);

  /** A bank confirms what had come to nothing. */
  void confirmsLate(GatewayReference name);

  /** The merchant gives money back in the dashboard: a part, or all of it. */
  void refunds(GatewayReference name, boolean all);

  /** Nobody reaches it for that long. */
  void goesDown(Duration duration);
}
