package np.shulka.domain.invoice;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Split;
import np.shulka.domain.money.VatRate;

/**
 * The lines of an invoice, what a coupon takes off them before tax, and the sums under them; the
 * discount and the tax are each rounded once per invoice (S7, S8).
 */
public record Charges(List<InvoiceLine> lines, Optional<Rebate> rebate) {
  public Charges {
    if (lines.isEmpty()) throw new IllegalArgumentException("an invoice has a line");
    if (lines.stream().map(InvoiceLine::vat).distinct().count() > 1) {
      throw new IllegalArgumentException("one rate of tax per invoice");
    }
    lines = List.copyOf(lines);
    Money most = sum(lines);
    if (rebate.filter(off -> off.amount().compareTo(most) > 0).isPresent()) {
      throw new IllegalArgumentException("a discount of more than there is to pay");
    }
  }

  /** Charges without a discount. */
  public Charges(List<InvoiceLine> lines) {
    this(lines, Optional.empty());
  }

  /**
   * What the next request of a subscription asks for: the lines, less what the coupon that the
   * subscription holds still takes off.
   */
  public static Charges of(List<InvoiceLine> lines, Optional<Redemption> held) {
    return new Charges(lines, held.flatMap(coupon -> coupon.rebateOn(sum(lines))));
  }

  private static Money sum(List<InvoiceLine> lines) {
    return lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
  }

  public Money subtotal() {
    return sum(lines);
  }

  public Money discount() {
    return rebate.map(Rebate::amount).orElse(Money.ZERO);
  }

  /** The discount by line, by cumulative rounding, so that the parts add up. */
  public List<Money> discounts() {
    if (subtotal().isZero()) return lines.stream().map(_ -> Money.ZERO).toList();
    return Split.of(discount(), lines.stream().map(InvoiceLine::amount).toList());
  }

  public Money taxable() {
    return subtotal().minus(discount());
  }

  public VatRate vat() {
    return lines.getFirst().vat();
  }

  public Money tax() {
    return vat().on(taxable());
  }

  public Money total() {
    return taxable().plus(tax());
  }
}
