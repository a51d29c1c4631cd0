package np.shulka.application.partner;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where partners want their events sent. */
@SecondaryPort
public interface WebhookEndpoints {
  /** One that was not removed, if it is that partner's. */
  Optional<WebhookEndpoint> find(PartnerId partner, WebhookEndpointId id);

  /** Those of a partner that were not removed, newest first; a partner has few. */
  List<WebhookEndpoint> of(PartnerId partner);

  /** Those of all partners that take nothing, or are disabled for it, newest first. */
  List<WebhookEndpoint> failing(int most);

  /** How those of partners that are let in get on. */
  Standings standings();

  void add(WebhookEndpoint endpoint);

  /**
   * Takes over its secrets.
   *
   * @throws LostRace if it was rotated or removed since it was read
   */
  void resign(WebhookEndpoint before, WebhookEndpoint after);

  /** Nothing is sent there any more. */
  void remove(WebhookEndpoint endpoint);

  /** How many get on in which way. */
  record Standings(long working, long failing, long disabled) {}
}
