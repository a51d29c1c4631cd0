package np.shulka.domain.invoice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;

/**
 * What a paid invoice bought, period by period. What was given back of it with a change is not
 * there any more: that change is a purchase of its own.
 */
public record Purchase(InvoiceId invoice, List<Part> parts, VatRate vat) {
  public Purchase {
    parts = List.copyOf(parts);
  }

  /**
   * What an invoice bought.
   *
   * @param given what was given back of it already
   */
  public static Purchase of(Invoice.Paid paid, List<Credit> given) {
    Charges charges = paid.request().charges();
    List<Part> parts = given.isEmpty() ? parts(charges, paid.bought()) : List.<Part>of();
    return new Purchase(paid.id(), parts, charges.vat());
  }

  /** The lines of a period follow each other, as many for each. */
  private static List<Part> parts(Charges charges, Bought bought) {
    List<Money> nets = charges.nets();
    List<Period> periods = bought.periods();
    if (nets.size() % periods.size() != 0) {
      return List.of(new Part(bought.covers(), charges.taxable()));
    }
    int each = nets.size() / periods.size();
    List<Part> parts = new ArrayList<>();
    for (Period period : periods) {
      int first = parts.size() * each;
      Money net = nets.subList(first, first + each).stream().reduce(Money.ZERO, Money::plus);
      parts.add(new Part(period, net));
    }
    return parts;
  }

  /** What is to be given back of each if their time is not used from that local day on. */
  static List<Credit> unused(List<Purchase> purchases, LocalDate day, ZoneId zone) {
    return purchases.stream().flatMap(bought -> bought.unusedFrom(day, zone).stream()).toList();
  }

  /** What is to be given back if its time is not used from that local day on (S3, S4). */
  public Optional<Credit> unusedFrom(LocalDate day, ZoneId zone) {
    Money unused =
        parts.stream()
            .map(part -> DayCount.of(part.time, day, zone).leftOf(part.net))
            .reduce(Money.ZERO, Money::plus);
    return unused.isZero()
        ? Optional.empty()
        : Optional.of(new Credit(invoice, unused, vat.on(unused)));
  }

  /**
   * One period of it.
   *
   * @param net what was paid for it in paisa, before tax and after discounts
   */
  public record Part(Period time, Money net) {}
}
