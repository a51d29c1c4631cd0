package np.shulka.application.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Sends an event now to an endpoint that took it, or did not, or was to get it later. */
@PrimaryPort
public final class RedeliverEvent {
  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;
  private final Transactions transactions;
  private final Setting setting;

  public RedeliverEvent(
      WebhookEndpoints endpoints,
      Deliveries deliveries,
      Transactions transactions,
      Setting setting) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Puts it on its way.
   *
   * @throws UnknownDelivery if there is none, or it is not the partner's
   */
  public Outcome redeliver(PartnerId partner, DeliveryId id) {
    return redeliver(partner, id, _ -> {});
  }

  /**
   * The same.
   *
   * @param also what happens in the transaction that puts it on its way, and only there
   */
  Outcome redeliver(PartnerId partner, DeliveryId id, Consumer<Delivery> also) {
    return Retry.onLostRace(() -> once(partner, id, also));
  }

  private Outcome once(PartnerId partner, DeliveryId id, Consumer<Delivery> also) {
    Delivery delivery = deliveries.find(partner, id).orElseThrow(UnknownDelivery::new);
    Optional<WebhookEndpoint> endpoint = endpoints.find(partner, delivery.endpoint());
    if (endpoint.isEmpty()) throw new UnknownDelivery();
    if (endpoint.get().standing() instanceof WebhookEndpoint.Standing.Disabled) {
      return new Outcome.EndpointDisabled();
    }
    Instant now = setting.now();
    if (delivery.isOnItsWay(now)) return new Outcome.OnItsWay();
    return transactions.run(
        () -> {
          deliveries.again(delivery, now);
          Delivery again = delivery.again(now);
          also.accept(again);
          return new Outcome.Again(again);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is on its way again. */
    record Again(Delivery delivery) implements Outcome {}

    /** It was on its way already. */
    record OnItsWay() implements Outcome {}

    /** Nothing is sent to that endpoint any more. */
    record EndpointDisabled() implements Outcome {}
  }
}
