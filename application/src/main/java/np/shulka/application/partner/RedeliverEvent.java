package np.shulka.application.partner;

import java.util.Optional;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Sends an event once more to an endpoint that took it, or did not. */
@PrimaryPort
public final class RedeliverEvent {
  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;
  private final Setting setting;

  public RedeliverEvent(WebhookEndpoints endpoints, Deliveries deliveries, Setting setting) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.setting = setting;
  }

  /**
   * Puts it on its way.
   *
   * @throws UnknownDelivery if there is none, or it is not the partner's
   */
  public Outcome redeliver(PartnerId partner, DeliveryId id) {
    Delivery delivery = deliveries.find(partner, id).orElseThrow(UnknownDelivery::new);
    Optional<WebhookEndpoint> endpoint = endpoints.find(partner, delivery.endpoint());
    if (endpoint.isEmpty()) throw new UnknownDelivery();
    if (endpoint.get().standing() instanceof WebhookEndpoint.Standing.Disabled) {
      return new Outcome.EndpointDisabled();
    }
    if (!deliveries.again(delivery, setting.now())) return new Outcome.OnItsWay();
    return new Outcome.Again(deliveries.find(partner, id).orElse(delivery));
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
