package np.shulka.adapters.web.wire;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.domain.money.Money;

/** An amount on the wire: whole paisa, never a fraction. */
@Schema(name = "Money", description = "An amount in the minor unit: 113000 is Rs 1,130.00")
public record MoneyView(
    @Schema(description = "Whole paisa", example = "113000", minimum = "0") long amount,
    @Schema(example = "NPR", allowableValues = "NPR") String currency) {
  public static final String NPR = "NPR";

  public static MoneyView of(Money money) {
    return new MoneyView(money.paisa(), NPR);
  }
}
