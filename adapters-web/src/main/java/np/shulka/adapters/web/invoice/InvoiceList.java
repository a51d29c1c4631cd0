package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** A part of the caller's invoices, newest first. */
@Schema(name = "InvoiceList")
record InvoiceList(List<InvoiceView> items, @Nullable UUID next) {
  static InvoiceList of(Page<Invoice> page, PublicUrl links) {
    return new InvoiceList(
        page.items().stream().map(item -> InvoiceView.of(item, links)).toList(),
        page.next().orElse(null));
  }
}
