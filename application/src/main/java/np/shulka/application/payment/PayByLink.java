package np.shulka.application.payment;

import np.shulka.application.invoice.ShowPayLink;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.payment.Attempt.Channel;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Opens a way to pay for whoever has the permanent pay link, signed in or not. */
@PrimaryPort
public final class PayByLink {
  private final ShowPayLink links;
  private final OpenAttempt attempts;

  public PayByLink(ShowPayLink links, OpenAttempt attempts) {
    this.links = links;
    this.attempts = attempts;
  }

  /**
   * Opens or reuses a web checkout.
   *
   * @throws np.shulka.application.invoice.UnknownInvoice if no invoice has that link
   */
  public OpenAttempt.Outcome pay(PayToken token) {
    return attempts.open(links.show(token), Channel.WEB);
  }
}
