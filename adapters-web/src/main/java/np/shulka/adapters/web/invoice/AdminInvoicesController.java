package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.invoice.ListAllInvoices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: invoices", description = "What everybody is asked to pay, and paid")
final class AdminInvoicesController {
  private final ListAllInvoices all;
  private final PublicUrl links;

  AdminInvoicesController(ListAllInvoices all, PublicUrl links) {
    this.all = all;
    this.links = links;
  }

  @GetMapping
  @Operation(operationId = "listAllInvoices", summary = "Everybody's invoices, newest first")
  @Refuses("403 forbidden")
  InvoiceList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return InvoiceList.of(all.list(PageQuery.of(limit, after)), links);
  }
}
