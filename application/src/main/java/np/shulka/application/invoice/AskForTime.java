package np.shulka.application.invoice;

import java.util.Collections;
import java.util.List;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.Agreement;

/** Draws up payment requests: terms that are frozen from then on. */
public final class AskForTime {
  private final Setting setting;

  public AskForTime(Setting setting) {
    this.setting = setting;
  }

  /** So many periods without a coupon, each on a line of its own (S10). */
  public static List<InvoiceLine> lines(Selection selection, PlanVersion version, int periods) {
    return Collections.nCopies(periods, line(selection, version));
  }

  /** What a period of the plan costs without a coupon. */
  public static InvoiceLine line(Selection selection, PlanVersion version) {
    return new InvoiceLine(
        version.name(), selection.quantity(), version.price().taxable(), version.price().vat());
  }

  /** A request for that purpose. */
  public PaymentRequest asking(
      Agreement agreement, Purpose purpose, Charges charges, PaymentRequest.Dates dates) {
    return new PaymentRequest(
        new InvoiceId(setting.identifiers().next()),
        "PR-" + setting.identifiers().reference(),
        new PaymentRequest.Debtor(agreement.subscriber(), agreement.id()),
        purpose,
        charges,
        new PayToken(setting.identifiers().secret()),
        dates);
  }
}
