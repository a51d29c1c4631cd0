package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.fiscal.PrintMyCreditNote;
import np.shulka.domain.identity.CreditNoteId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-notes")
@Tag(name = "Invoices", description = "What I am asked to pay, and what I paid")
final class MyCreditNotePrintsController {
  private final Printer printer;

  MyCreditNotePrintsController(PrintMyCreditNote printing) {
    this.printer = new Printer((by, id, wish) -> printing.print(by, new CreditNoteId(id), wish));
  }

  @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(
      operationId = "printMyCreditNote",
      summary = "One of my credit notes as a file",
      description = PrintNotes.ONCE)
  @Refuses("404 credit-note-not-found")
  ResponseEntity<byte[]> pdf(Caller caller, @PathVariable UUID id, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    return printer.pdf(caller, id, request);
  }

  @GetMapping(path = "/{id}/page", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(
      operationId = "showMyCreditNotePage",
      summary = "One of my credit notes as a page that a browser prints",
      description = PrintNotes.ONCE)
  @Refuses("404 credit-note-not-found")
  ResponseEntity<byte[]> page(Caller caller, @PathVariable UUID id, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    return printer.page(caller, id, request);
  }
}
