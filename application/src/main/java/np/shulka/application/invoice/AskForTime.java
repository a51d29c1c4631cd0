package np.shulka.application.invoice;

import java.util.List;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.PeriodLines;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.Agreement;

/** Draws up payment requests: terms that are frozen from then on. */
public final class AskForTime {
  private final Setting setting;

  public AskForTime(Setting setting) {
    this.setting = setting;
  }

  /** So many periods without a coupon, one after the other, each on lines of its own (S10). */
  public static List<InvoiceLine> lines(Chosen chosen, int periods) {
    return LineOrigin.lines(PeriodLines.of(chosen, periods));
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
