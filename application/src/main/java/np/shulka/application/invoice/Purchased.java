package np.shulka.application.invoice;

import java.util.List;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;

/** A paid invoice, and what was given back of it since. */
public record Purchased(Invoice.Paid invoice, List<Credit> given) {
  public Purchased {
    given = List.copyOf(given);
  }
}
