package np.shulka.application.partner;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Signs with another secret from now on, and for a while with those before as well. */
@PrimaryPort
public final class RotateEndpointSecret {
  private final WebhookEndpoints endpoints;
  private final Transactions transactions;
  private final Setting setting;

  public RotateEndpointSecret(
      WebhookEndpoints endpoints, Transactions transactions, Setting setting) {
    this.endpoints = endpoints;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Rotates it.
   *
   * @throws UnknownEndpoint if there is none, or it is not the partner's
   */
  public Outcome rotate(PartnerId partner, WebhookEndpointId id) {
    return Retry.onLostRace(() -> rotateOnce(partner, id));
  }

  private Outcome rotateOnce(PartnerId partner, WebhookEndpointId id) {
    WebhookEndpoint endpoint = endpoints.find(partner, id).orElseThrow(UnknownEndpoint::new);
    Instant now = setting.now();
    Optional<Instant> full = endpoint.secrets().fullUntil(now);
    if (full.isPresent()) return new Outcome.TooSoon(full.orElseThrow());
    WebhookEndpoint rotated = endpoint.rotate(CreateEndpoint.secret(setting), now);
    return transactions.run(
        () -> {
          endpoints.resign(endpoint, rotated);
          return new Outcome.Rotated(rotated);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** The new secret signs. */
    record Rotated(WebhookEndpoint endpoint) implements Outcome {}

    /** As many sign as may; the first of them ends at that time. */
    record TooSoon(Instant possibleAt) implements Outcome {}
  }
}
