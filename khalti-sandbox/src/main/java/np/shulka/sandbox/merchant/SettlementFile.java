package np.shulka.sandbox.merchant;

import java.util.Locale;
import np.shulka.sandbox.conditions.Times;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;

/**
 * What was paid, as a table for the merchant. Khalti documents no such file; this is one that its
 * dashboard might give, in rupees.
 */
public final class SettlementFile {

  private static final String HEADER = "Date,Transaction ID,Order ID,Amount,Fee,State\r\n";

  private final Ledger ledger;

  public SettlementFile(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Newest first. */
  public String csv() {
    StringBuilder csv = new StringBuilder(HEADER);
    ledger.newestFirst().forEach(payment -> add(payment, csv));
    return csv.toString();
  }

  private void add(Payment payment, StringBuilder csv) {
    PaymentState state = ledger.state(payment);
    if (!state.paid()) {
      return;
    }
    Settlement how = state.settlement().orElseThrow();
    csv.append(
        "%s,%s,%s,%s,%s,%s\r\n"
            .formatted(
                Times.inNepal(how.at()),
                how.transactionId(),
                payment.order().purchase().identity(),
                rupees(payment.order().amountPaisa()),
                rupees(how.feePaisa()),
                state.status()));
  }

  private static String rupees(long paisa) {
    return String.format(Locale.ROOT, "%d.%02d", paisa / 100, paisa % 100);
  }
}
