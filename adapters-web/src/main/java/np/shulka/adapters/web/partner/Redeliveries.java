package np.shulka.adapters.web.partner;

import np.shulka.adapters.web.problem.Refusal;
import np.shulka.application.partner.RedeliverEvent;

/** What is answered to whoever wants an event sent once more. */
final class Redeliveries {
  private Redeliveries() {}

  static DeliveryView view(RedeliverEvent.Outcome outcome) {
    return switch (outcome) {
      case RedeliverEvent.Outcome.Again(var delivery) -> DeliveryView.of(delivery);
      case RedeliverEvent.Outcome.OnItsWay _ ->
          throw Refusal.conflict("delivery-on-its-way", "This event is on its way there already.");
      case RedeliverEvent.Outcome.EndpointDisabled _ ->
          throw Refusal.conflict(
              "webhook-endpoint-disabled",
              "Nothing is sent to that endpoint any more; create it anew, and read the feed.");
    };
  }
}
