package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.refund.ListCreditNotes;
import np.shulka.application.refund.ReadCreditNote;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.invoice.CreditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/credit-notes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: refunds", description = "Money that goes back, and the notes that tell of it")
final class CreditNotesController {
  private final ListCreditNotes all;
  private final ReadCreditNote one;
  private final NameSubscribers naming;

  CreditNotesController(ListCreditNotes all, ReadCreditNote one, NameSubscribers naming) {
    this.all = all;
    this.one = one;
    this.naming = naming;
  }

  @GetMapping
  @Operation(operationId = "listCreditNotes", summary = "Everybody's credit notes, newest first")
  @Refuses("403 forbidden")
  CreditNoteList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Page<CreditNote> page = all.list(PageQuery.of(limit, after));
    return CreditNoteList.of(
        page, naming.name(page.items().stream().map(note -> note.draft().subscriber())));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readCreditNote", summary = "A credit note as it was issued")
  @Refuses({"403 forbidden", "404 credit-note-not-found"})
  CreditNoteView read(@PathVariable UUID id) {
    CreditNote note = one.read(new CreditNoteId(id));
    return CreditNoteView.of(note, naming.name(Stream.of(note.draft().subscriber())));
  }
}
