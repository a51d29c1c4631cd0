package np.shulka.adapters.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.Money;

/** What an invoice charges, line by line, in words. */
record Lines(
    List<Line> lines,
    Optional<String> discount,
    String taxable,
    String taxRate,
    String tax,
    String total,
    Optional<String> credit,
    Optional<String> arrears,
    String due) {

  static Lines of(Invoice invoice, Wording wording) {
    Charges charges = invoice.request().charges();
    return new Lines(
        charges.lines().stream().map(line -> Line.of(line, wording)).toList(),
        charges.rebate().map(rebate -> wording.amount(rebate.amount())),
        wording.amount(charges.taxable()),
        wording.percent(charges.vat().basisPoints()),
        wording.amount(charges.tax()),
        wording.amount(charges.total()),
        some(charges.setOff().credited().plus(charges.setOff().fromAccount()), wording),
        some(charges.setOff().arrears(), wording),
        wording.amount(charges.due()));
  }

  private static Optional<String> some(Money amount, Wording wording) {
    return Optional.of(amount).filter(it -> !it.isZero()).map(wording::amount);
  }

  /** All that was bought, in one line. */
  static String summary(Invoice invoice, Wording wording) {
    return invoice.request().charges().lines().stream()
        .map(line -> named(line, wording))
        .collect(Collectors.joining(", "));
  }

  private static String named(InvoiceLine line, Wording wording) {
    if (line.quantity() == 1) return line.description();
    return line.description() + " × " + wording.number(line.quantity());
  }

  /** One line. */
  record Line(String what, String amount) {
    private static Line of(InvoiceLine line, Wording wording) {
      Money amount = line.amount();
      return new Line(named(line, wording), wording.amount(amount));
    }
  }
}
