package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.domain.ledger.Balance;
import org.jspecify.annotations.Nullable;

/** All accounts; there are few, so the list has one part. */
@Schema(name = "LedgerAccountList")
record AccountList(List<AccountView> items, @Nullable UUID next) {
  static AccountList of(List<Balance> balances) {
    return new AccountList(balances.stream().map(AccountView::of).toList(), null);
  }
}
