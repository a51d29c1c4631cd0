package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.refund.ListMyCreditNotes;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.CreditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What subscribers were given back, by documents. */
@RestController
@RequestMapping(path = "/api/v1/credit-notes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Invoices", description = "What I am asked to pay, and what I paid")
final class MyCreditNotesController {
  private final ListMyCreditNotes mine;
  private final NameSubscribers naming;

  MyCreditNotesController(ListMyCreditNotes mine, NameSubscribers naming) {
    this.mine = mine;
    this.naming = naming;
  }

  @GetMapping
  @Operation(operationId = "listMyCreditNotes", summary = "My credit notes, newest first")
  CreditNoteList list(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Page<CreditNote> page = mine.list(caller.subject(), PageQuery.of(limit, after));
    return CreditNoteList.of(
        page, naming.name(page.items().stream().map(note -> note.draft().subscriber())));
  }
}
