package np.shulka.domain.invoice;

import java.util.List;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Split;

/**
 * What of a tax invoice credit notes can still give back. Parts are rounded cumulatively, so that
 * all of them together are the invoice to the paisa (S9).
 *
 * @param taxable what refunds can give back at most, in paisa before tax
 * @param tax the tax of that
 * @param noted what refunds gave back of it already
 */
public record Creditable(InvoiceId of, Money taxable, Money tax, List<Credit> noted) {
  public Creditable {
    noted = List.copyOf(noted);
  }

  /**
   * What of the invoice can be given back with refunds.
   *
   * @param taken what changes gave back of it
   * @param noted what refunds gave back of it, or are about to
   */
  public static Creditable of(Invoice.Paid invoice, List<Credit> taken, List<Credit> noted) {
    SetOff changes = new SetOff(taken, Money.ZERO, Money.ZERO);
    Charges charges = invoice.request().charges();
    Money taxable = charges.taxable().minus(changes.creditedTaxable());
    return new Creditable(invoice.id(), taxable, charges.tax().minus(changes.creditedTax()), noted);
  }

  /** How much is left, tax included. */
  public Money left() {
    return taxable.plus(tax).minus(sofar().credited());
  }

  /**
   * The share of tax in such a part.
   *
   * @param gross tax included; at most what is left
   */
  public Credit part(Money gross) {
    if (gross.compareTo(left()) > 0) throw new IllegalArgumentException("more than is left");
    SetOff before = sofar();
    Money upTo = before.credited().plus(gross);
    Money share = Split.part(taxable, upTo.paisa(), taxable.plus(tax).paisa());
    Money least = gross.minus(tax.minus(before.creditedTax()).atMost(gross));
    Money most = gross.atMost(taxable.minus(before.creditedTaxable()));
    Money part = share.minus(before.creditedTaxable().atMost(share)).atMost(most);
    Money net = part.compareTo(least) < 0 ? least : part;
    return new Credit(of, net, gross.minus(net));
  }

  private SetOff sofar() {
    return new SetOff(noted, Money.ZERO, Money.ZERO);
  }
}
