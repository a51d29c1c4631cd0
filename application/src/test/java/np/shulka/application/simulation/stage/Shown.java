package np.shulka.application.simulation.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.payment.Verification;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Way;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;

/** What a browser shows of what a use case answers. */
final class Shown {
  private Shown() {}

  static Way way(Payment payment) {
    Optional<Pidx> page =
        payment instanceof Payment.Watched watched && watched.link() instanceof GatewayLink.Web web
            ? Optional.of(web.pidx())
            : Optional.empty();
    return new Way(payment.id(), payment.amount(), payment instanceof Payment.Initiated, page);
  }

  static Optional<Shop.Swapped> swapped(ChangeSubscription.Outcome outcome) {
    return switch (outcome) {
      case ChangeSubscription.Outcome.Changed _ -> Optional.of(new Shop.Swapped(Optional.empty()));
      case ChangeSubscription.Outcome.Started(_, _, var payment) ->
          Optional.of(new Shop.Swapped(Optional.of(way(payment))));
      case ChangeSubscription.Outcome.Refused _ -> Optional.empty();
    };
  }

  static Map<String, Long> limits(Map<String, Feature> features) {
    Map<String, Long> limits = new HashMap<>();
    features.forEach(
        (key, feature) -> {
          if (feature instanceof Feature.Limit(long most)) limits.put(key, most);
        });
    return limits;
  }

  static Shop.Told told(Verification answer) {
    return new Shop.Told(
        Optional.of(answer.payment()).filter(Payment.Completed.class::isInstance).map(Payment::id));
  }
}
