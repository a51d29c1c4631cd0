package np.shulka.application.simulation.bug.asking;

import np.shulka.application.payment.Books;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

/** S14, C1: an invoice that is paid needs no more questions, so a second payment is never seen. */
public final class IgnoresTheSecondPayment implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.lookups(real.gateway(), (pidx, gateway) -> asked(pidx, gateway, real.books())));
  }

  private static LookupReport asked(Pidx pidx, PaymentGatewayPort gateway, Books books) {
    boolean paid =
        books
            .payments()
            .find(pidx)
            .flatMap(payment -> books.invoices().find(payment.attempt().purpose().invoice()))
            .filter(Invoice.Paid.class::isInstance)
            .isPresent();
    if (paid) throw new GatewayAnswerUnusable("nothing to ask");
    return gateway.lookup(pidx);
  }
}
