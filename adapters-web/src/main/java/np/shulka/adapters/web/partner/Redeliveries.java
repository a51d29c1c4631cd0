package np.shulka.adapters.web.partner;

import np.shulka.adapters.web.problem.Refusal;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.application.partner.SkipDelivery;

/** What is answered to whoever wants an event sent now, or not at all. */
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

  static DeliveryView view(SkipDelivery.Outcome outcome) {
    return switch (outcome) {
      case SkipDelivery.Outcome.Skipped(var delivery) -> DeliveryView.of(delivery);
      case SkipDelivery.Outcome.InHand _ ->
          throw Refusal.conflict(
              "delivery-on-its-way",
              "This event is being sent right now; look in a minute what came of it.");
      case SkipDelivery.Outcome.Over _ ->
          throw Refusal.conflict(
              "delivery-over", "This event was taken, given up or skipped already.");
    };
  }
}
