package np.shulka.domain.invoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.money.Allotment;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Split;
import np.shulka.domain.money.VatRate;

/**
 * The lines of an invoice, what a coupon takes off them before tax, and the sums under them; the
 * discount and the tax are each rounded once per invoice (S7, S8).
 *
 * @param setOff what lies between the total and what is due
 */
public record Charges(List<InvoiceLine> lines, Optional<Rebate> rebate, SetOff setOff) {
  public Charges {
    if (lines.isEmpty()) throw new IllegalArgumentException("an invoice has a line");
    lines = List.copyOf(lines);
    for (InvoiceLine line : lines) {
      if (!line.vat().equals(lines.getFirst().vat())) {
        throw new IllegalArgumentException("one rate of tax per invoice");
      }
    }
    Money most = sum(lines);
    if (rebate.filter(off -> off.amount().compareTo(most) > 0).isPresent()) {
      throw new IllegalArgumentException("a discount of more than there is to pay");
    }
  }

  /** Charges with nothing to set off. */
  public Charges(List<InvoiceLine> lines, Optional<Rebate> rebate) {
    this(lines, rebate, SetOff.NONE);
  }

  /** Charges without a discount. */
  public Charges(List<InvoiceLine> lines) {
    this(lines, Optional.empty());
  }

  /**
   * What the next request of a subscription asks for: the lines, less what the coupon that the
   * subscription holds still takes off that plan.
   */
  public static Charges of(List<InvoiceLine> lines, PlanCode plan, Optional<Redemption> held) {
    return new Charges(lines, held.flatMap(coupon -> coupon.rebateOn(plan, sum(lines))));
  }

  private static Money sum(List<InvoiceLine> lines) {
    return Money.sum(lines, InvoiceLine::amount);
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
    return discountAllotments().stream().map(Allotment::part).toList();
  }

  /** How the discount is shared by the lines; nobody asks where there is nothing to share. */
  public List<Allotment> discountAllotments() {
    return Split.allotments(discount(), lines.stream().map(InvoiceLine::amount).toList());
  }

  /** What is left of each line after the discount, before tax. */
  public List<Money> nets() {
    List<Money> discounts = discounts();
    return IntStream.range(0, lines.size())
        .mapToObj(at -> lines.get(at).amount().minus(discounts.get(at)))
        .toList();
  }

  /** How the tax, which is rounded once, is shared by the lines; nothing if there is none (S8). */
  public List<Allotment> taxAllotments() {
    return taxable().isZero() ? List.of() : Split.allotments(tax(), nets());
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

  /**
   * The same with what is given back of other invoices, and with what the subscriber has or owes:
   * credit is used up before anybody is asked to pay. Arrears are asked for only with an amount
   * that the gateway takes.
   */
  public Charges settingOff(List<Credit> credits, Standing standing) {
    Charges all = settingOff(credits, standing.credit(), standing.arrears());
    return all.isChargeable() ? all : settingOff(credits, standing.credit(), Money.ZERO);
  }

  private Charges settingOff(List<Credit> credits, Money credit, Money arrears) {
    SetOff before = new SetOff(credits, Money.ZERO, arrears);
    Money rest = less(owed(before), before.credited());
    return new Charges(lines, rebate, new SetOff(credits, credit.atMost(rest), arrears));
  }

  private Money owed(SetOff setOff) {
    return total().plus(setOff.arrears());
  }

  /** What is to be paid for it. */
  public Money due() {
    return less(less(owed(setOff), setOff.credited()), setOff.fromAccount());
  }

  /** What is given back beyond that, and becomes the subscriber's credit. */
  public Money surplus() {
    return less(setOff.credited(), owed(setOff));
  }

  /** The part of what is due that is tax, as far as one can tell them apart. */
  public Money dueTax() {
    return less(tax(), setOff.creditedTax()).atMost(due());
  }

  /** Whether it would use up more of the subscriber's credit than there is to pay. */
  boolean isOverdrawn() {
    Money given = setOff.credited().plus(setOff.fromAccount());
    return !setOff.fromAccount().isZero() && given.compareTo(owed(setOff)) > 0;
  }

  /** Whether something is due, and as much as the gateway takes (S22). */
  public boolean isChargeable() {
    return due().compareTo(Price.LEAST_CHARGEABLE) >= 0;
  }

  private static Money less(Money from, Money what) {
    return from.minus(what.atMost(from));
  }
}
