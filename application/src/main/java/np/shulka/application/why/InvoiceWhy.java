package np.shulka.application.why;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
import np.shulka.domain.why.Difference;
import np.shulka.domain.why.Reckoning;
import np.shulka.domain.why.Step;

/**
 * Why an invoice is what it is.
 *
 * @param reckoning it worked out once more; nothing if it is from before it was kept from what
 * @param sums the steps that are of all of it
 * @param differences where that is not what was kept
 * @param migration what moved the subscription to the version that it is of, if something did
 * @param buys for each line the time that it buys, once that is known
 * @param proof why it counts as paid, if it does
 */
public record InvoiceWhy(
    Invoice invoice,
    Optional<Reckoning> reckoning,
    List<Step> sums,
    List<Difference> differences,
    Optional<Migration> migration,
    List<Optional<Period>> buys,
    Optional<Proof> proof) {
  public InvoiceWhy {
    sums = List.copyOf(sums);
    differences = List.copyOf(differences);
    buys = List.copyOf(buys);
  }

  /** The time that a line buys; worked out once more there may be others than were kept. */
  public Optional<Period> buys(int line) {
    return line < buys.size() ? buys.get(line) : Optional.empty();
  }
}
