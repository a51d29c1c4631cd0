package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.invoice.Standing;

/** How a subscriber stands with the merchant. */
@Schema(name = "Account")
record StandingView(
    @Schema(description = "What is owed next is paid from it first") MoneyView credit,
    @Schema(description = "Too little to be paid by itself; asked for with the next invoice")
        MoneyView arrears) {
  static StandingView of(Standing standing) {
    return new StandingView(MoneyView.of(standing.credit()), MoneyView.of(standing.arrears()));
  }
}
