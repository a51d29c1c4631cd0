package np.shulka.application.simulation.bug.changing;

import java.util.Optional;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;

/** S4: what was bought with a coupon is given back without it. */
public final class GivesBackTheListPrice implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Wrongly.bought(real, it -> new Purchased(listed(it.invoice()), it.given()));
  }

  private static Invoice.Paid listed(Invoice.Paid paid) {
    PaymentRequest asked = paid.request();
    if (asked.charges().rebate().isEmpty()) return paid;
    PaymentRequest listed =
        new PaymentRequest(
            asked.id(),
            asked.reference(),
            asked.debtor(),
            asked.purpose(),
            listed(asked.charges()),
            asked.payToken(),
            asked.dates());
    return new Invoice.Paid(listed, paid.number(), paid.proof(), paid.bought(), paid.paidAt());
  }

  /** As much is due as before. */
  private static Charges listed(Charges charges) {
    SetOff off = charges.setOff();
    Charges whole = new Charges(charges.lines());
    Money used = whole.total().plus(off.arrears()).minus(off.credited()).minus(charges.due());
    return new Charges(
        charges.lines(), Optional.empty(), new SetOff(off.credits(), used, off.arrears()));
  }
}
