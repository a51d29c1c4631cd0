package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.invoice.ListInvoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.domain.identity.InvoiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Invoices", description = "What I am asked to pay, and what I paid")
final class InvoicesController {
  private final ListInvoices all;
  private final ReadInvoice one;
  private final PublicUrl links;

  InvoicesController(ListInvoices all, ReadInvoice one, PublicUrl links) {
    this.all = all;
    this.one = one;
    this.links = links;
  }

  @GetMapping
  @Operation(operationId = "listInvoices", summary = "My invoices, newest first")
  InvoiceList list(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return InvoiceList.of(all.list(caller.subject(), PageQuery.of(limit, after)), links);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readInvoice", summary = "One of my invoices")
  @Refuses("404 invoice-not-found")
  InvoiceView read(Caller caller, @PathVariable UUID id) {
    return InvoiceView.of(one.read(caller.subject(), new InvoiceId(id)), links);
  }
}
