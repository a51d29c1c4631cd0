package np.shulka.domain.reconciliation;

import java.time.LocalDate;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/** A row of a settlement file, named by the line on which it begins. */
public sealed interface SettlementRow {
  int line();

  /** It is about money. */
  sealed interface Moved extends SettlementRow {
    GatewayTransactionId transaction();

    Money amount();

    LocalDate paidOn();
  }

  /**
   * It says what was paid out.
   *
   * @param amount what the payer paid
   * @param fee what the gateway kept of it
   */
  record Paid(int line, GatewayTransactionId transaction, Money amount, Money fee, LocalDate paidOn)
      implements Moved {}

  /**
   * It says what went back to a payer.
   *
   * @param transaction that of the payment which it went back of
   */
  record GaveBack(int line, GatewayTransactionId transaction, Money amount, LocalDate paidOn)
      implements Moved {}

  /** It cannot be read, and why. */
  record Unreadable(int line, Flaw flaw) implements SettlementRow {}
}
