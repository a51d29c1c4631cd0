package np.shulka.sandbox.page;

import java.util.List;
import java.util.Locale;
import np.shulka.sandbox.payment.Order;

/** The ways in which a payer may pay an order. */
record Offer(boolean wallet, boolean bank) {

  private static final long BANK_FLOOR_PAISA = 10_000;

  static Offer of(Order order) {
    List<String> modes = order.checkout().modes();
    boolean wallet =
        modes.isEmpty()
            || modes.stream().anyMatch(mode -> mode.toUpperCase(Locale.ROOT).equals("KHALTI"));
    boolean bank =
        modes.isEmpty()
            || modes.stream().anyMatch(mode -> !mode.toUpperCase(Locale.ROOT).equals("KHALTI"));
    return new Offer(wallet, bank && order.amountPaisa() >= BANK_FLOOR_PAISA);
  }
}
