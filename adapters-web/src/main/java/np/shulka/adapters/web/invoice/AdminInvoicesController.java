package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.invoice.InvoiceStanding;
import np.shulka.application.invoice.ListAllInvoices;
import np.shulka.application.invoice.ReadAnyInvoice;
import np.shulka.domain.identity.InvoiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: invoices", description = "What everybody is asked to pay, and paid")
final class AdminInvoicesController {
  private final ListAllInvoices all;
  private final ReadAnyInvoice one;
  private final PublicUrl links;

  AdminInvoicesController(ListAllInvoices all, ReadAnyInvoice one, PublicUrl links) {
    this.all = all;
    this.one = one;
    this.links = links;
  }

  @GetMapping
  @Operation(operationId = "listAllInvoices", summary = "Everybody's invoices, newest first")
  @Refuses("403 forbidden")
  InvoiceList list(
      @RequestParam(required = false)
          @Parameter(schema = @Schema(allowableValues = {"open", "paid", "void"}))
          @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return InvoiceList.of(all.list(standing(status), PageQuery.of(limit, after)), links);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readAnyInvoice", summary = "An invoice, and whose it is")
  @Refuses({"403 forbidden", "404 invoice-not-found"})
  AdminInvoiceView read(@PathVariable UUID id) {
    return AdminInvoiceView.of(one.read(new InvoiceId(id)), links);
  }

  private static Optional<InvoiceStanding> standing(@Nullable String status) {
    if (status == null) return Optional.empty();
    for (InvoiceStanding standing : InvoiceStanding.values()) {
      if (Words.kebab(standing).equals(status)) return Optional.of(standing);
    }
    throw new InvalidRequest("status", "is open, paid or void");
  }
}
