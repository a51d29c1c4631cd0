package np.shulka.application.refund;

import java.util.List;
import java.util.stream.Stream;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells what can go back of a payment, and which invoice is taken back with it. */
@PrimaryPort
public final class ReadRefundable {
  private final RefundBooks all;

  public ReadRefundable(RefundBooks all) {
    this.all = all;
  }

  /** What it settled itself first, then what changes set off of that, oldest first. */
  public List<Part> of(Payment known) {
    if (!(known instanceof Payment.Completed payment) || !RequestRefund.isRefundable(payment)) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Refundable.of(all, payment)),
            Refundable.setOff(all, payment).values().stream())
        .map(one -> new Part(one.billed().invoice(), one.left()))
        .filter(part -> !part.left().isZero())
        .toList();
  }

  /**
   * What can go back for one invoice.
   *
   * @param left at most that
   */
  public record Part(Invoice invoice, Money left) {}
}
