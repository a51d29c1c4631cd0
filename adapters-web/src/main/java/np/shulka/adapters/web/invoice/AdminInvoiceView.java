package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.domain.invoice.Invoice;

/** An invoice as its subscriber sees it, and who that is. */
@Schema(name = "AdminInvoice", description = "An invoice, and whose it is")
record AdminInvoiceView(UUID subscriberId, InvoiceView invoice) {
  static AdminInvoiceView of(Invoice invoice, PublicUrl links) {
    return new AdminInvoiceView(
        invoice.request().debtor().subscriber().value(), InvoiceView.of(invoice, links));
  }
}
