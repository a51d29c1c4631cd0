package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.application.work.Page;
import np.shulka.domain.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** A part of what was posted, newest first. */
@Schema(name = "LedgerEntryList")
record JournalEntryList(List<JournalEntryView> items, @Nullable UUID next) {
  static JournalEntryList of(Page<Posting> page, Names names) {
    return new JournalEntryList(
        page.items().stream().map(it -> JournalEntryView.of(it, names)).toList(),
        page.next().orElse(null));
  }
}
