package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.ledger.Balance;

/** An account of the ledger. */
@Schema(name = "LedgerAccount", description = "An account; its balance is the sum of its entries")
record AccountView(
    @Schema(example = "unapplied-money") String account,
    MoneyView debits,
    MoneyView credits,
    @Schema(description = "By how much the one side is heavier than the other") MoneyView balance,
    @Schema(
            description = "The heavier side",
            allowableValues = {"debit", "credit"})
        String side) {

  static AccountView of(Balance balance) {
    return new AccountView(
        Words.kebab(balance.account()),
        MoneyView.of(balance.debits()),
        MoneyView.of(balance.credits()),
        MoneyView.of(balance.amount()),
        Words.kebab(balance.side()));
  }
}
