package np.shulka.application.payment;

import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The gateway through which subscribers pay. Never called inside a transaction. Every method may
 * throw {@link GatewayUnavailable} (nothing is known) or {@link GatewayAnswerUnusable} (an answer
 * that says nothing about money). All amounts are paisa.
 */
@SecondaryPort
public interface PaymentGatewayPort {

  /**
   * Opens a checkout to which the payer can be sent. Not idempotent at the gateway: every call
   * opens another one, so the payer may be sent only to the one that was stored ({@code khalti.md}
   * §4.4).
   */
  GatewayLink.Web initiate(PaymentOrder order);

  /** The single source of truth about a web checkout ({@code khalti.md} §1.6). Safe to repeat. */
  LookupReport lookup(Pidx pidx);

  /**
   * Asks whether the payer's confirmation in the older widget is money ({@code khalti.md} §2); the
   * call itself moves it to the merchant.
   *
   * @param amount must be the attempt's; the gateway checks it too
   */
  LookupReport verify(WidgetToken token, Money amount);

  /** What the gateway says about a widget token without moving anything; never a proof. */
  TokenStatus status(WidgetToken token, Money amount);

  /**
   * Gives money back. Sent once and never repeated by the adapter: the gateway has no idempotency
   * key, so an unknown outcome is resolved by asking, not by sending again (S24).
   */
  RefundReply refund(RefundOrder order);

  /**
   * Whether an order to give money back would be handed over now; false while the circuit is open.
   * Whoever writes down that it sends one asks this first, as that is never taken back.
   */
  boolean takesRefunds();

  /** One page of the merchant's transactions as the gateway lists them, counted from 1. */
  TransactionPage transactions(int page);

  /** One transaction as the gateway knows it. */
  TransactionDetail transaction(GatewayTransactionId id);
}
