package np.shulka.adapters.web.wire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import np.shulka.domain.money.Net;

/** What is left of more and less on the wire: whole paisa, which may be below zero. */
@Schema(name = "Net", description = "What is left of more and less, in the minor unit")
public record NetView(
    @Schema(description = "Whole paisa", example = "-113000") long amount,
    @Schema(example = "NPR", allowableValues = "NPR") String currency) {
  private static final int DECIMALS = 2;

  public static NetView of(Net net) {
    return new NetView(net.paisa(), MoneyView.NPR);
  }

  /** In rupees with two decimals, as spreadsheets take it: {@code -1130.00}. */
  public String rupees() {
    return rupees(amount);
  }

  /** The same for an amount. */
  public static String rupees(MoneyView money) {
    return rupees(money.amount());
  }

  private static String rupees(long paisa) {
    return BigDecimal.valueOf(paisa, DECIMALS).toPlainString();
  }
}
