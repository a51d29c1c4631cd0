package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.ledger.ReportStrandedMoney.Aged;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** A part of the stranded money, that which waits longest first. */
@Schema(name = "StrandedMoneyList")
record StrandedMoneyList(List<StrandedMoneyView> items, @Nullable UUID next) {
  static StrandedMoneyList of(Page<Aged> page, Names names) {
    return new StrandedMoneyList(
        page.items().stream().map(money -> StrandedMoneyView.of(money, names)).toList(),
        page.next().orElse(null));
  }
}
