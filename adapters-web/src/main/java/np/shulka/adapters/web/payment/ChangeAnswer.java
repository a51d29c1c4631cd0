package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.change.ChangeSubscription.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is told of a change or a purchase: that it is done, or how it is paid. */
final class ChangeAnswer {
  private ChangeAnswer() {}

  static ResponseEntity<CheckoutView> of(Outcome outcome, CheckoutWire wire) {
    var now = wire.clock().instant();
    return switch (outcome) {
      case Outcome.Changed(var subscription) ->
          ResponseEntity.ok(new CheckoutView(SubscriptionView.of(subscription, now), null, null));
      case Outcome.Started(var subscription, var invoice, var payment) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  new CheckoutView(
                      SubscriptionView.of(subscription, now),
                      InvoiceView.of(invoice, wire.links()),
                      PaymentView.of(payment)));
      case Outcome.Refused(var why) -> throw ChangeRefusals.of(why);
    };
  }
}
