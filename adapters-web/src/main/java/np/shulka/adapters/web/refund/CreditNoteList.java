package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.CreditNote;
import org.jspecify.annotations.Nullable;

/** A part of all credit notes, newest first. */
@Schema(name = "CreditNoteList")
record CreditNoteList(List<CreditNoteView> items, @Nullable UUID next) {
  static CreditNoteList of(Page<CreditNote> page, Names names) {
    return new CreditNoteList(
        page.items().stream().map(note -> CreditNoteView.of(note, names)).toList(),
        page.next().orElse(null));
  }
}
