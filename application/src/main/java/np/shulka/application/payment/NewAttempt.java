package np.shulka.application.payment;

import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;

/** An attempt for exactly what an invoice asks for, before the gateway first hears of it. */
final class NewAttempt {
  private NewAttempt() {}

  static Payment.Created of(Invoice.Open invoice, Channel channel, Setting setting) {
    PaymentRequest.Debtor debtor = invoice.request().debtor();
    return new Payment.Created(
        new Attempt(
            new PaymentId(setting.identifiers().next()),
            new Attempt.Purpose(debtor.subscriber(), debtor.subscription(), invoice.id()),
            invoice.due(),
            channel,
            setting.now()));
  }
}
