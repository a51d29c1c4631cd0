package np.shulka.domain.reconciliation;

import java.time.LocalDate;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/** A row of a settlement file, named by the line on which it begins. */
public sealed interface SettlementRow {
  int line();

  /**
   * It says what was paid out.
   *
   * @param amount what the payer paid
   * @param fee what the gateway kept of it
   */
  record Paid(int line, GatewayTransactionId transaction, Money amount, Money fee, LocalDate paidOn)
      implements SettlementRow {}

  /** It cannot be read, and why. */
  record Unreadable(int line, String why) implements SettlementRow {}
}
