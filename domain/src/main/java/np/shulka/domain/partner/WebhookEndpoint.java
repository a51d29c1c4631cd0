package np.shulka.domain.partner;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * Where a partner wants its events sent.
 *
 * @param types which types of events; all of them if empty
 */
public record WebhookEndpoint(
    WebhookEndpointId id,
    PartnerId partner,
    URI url,
    Set<String> types,
    SigningSecrets secrets,
    Standing standing,
    Instant createdAt)
    implements AggregateRoot<WebhookEndpoint, WebhookEndpointId> {
  private static final int LONGEST_URL = 2_000;
  private static final int LAST_PORT = 65_535;

  public WebhookEndpoint {
    types = Set.copyOf(types);
    if (!looksLikeOne(url)) throw new IllegalArgumentException("no address to send events to");
  }

  /** Whether events could be sent there at all: no credentials, no fragment, a host and a port. */
  public static boolean isWebAddress(URI url) {
    return looksLikeOne(url) && isPort(url.getPort());
  }

  /** Ports were not looked at always, and one endpoint that cannot be read would stop all. */
  private static boolean looksLikeOne(URI url) {
    return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && url.toString().length() <= LONGEST_URL;
  }

  private static boolean isPort(int port) {
    return port == -1 || (port > 0 && port <= LAST_PORT);
  }

  @Override
  public WebhookEndpointId getId() {
    return id;
  }

  /** The same, signing with another secret. */
  public WebhookEndpoint rotate(String secret, Instant now) {
    return new WebhookEndpoint(
        id, partner, url, types, secrets.rotate(secret, now), standing, createdAt);
  }

  /** How it gets on. */
  public sealed interface Standing {

    /** It took what was sent last. */
    record Working() implements Standing {}

    /** It took nothing since then, so many times in a row. */
    record Failing(Instant since, int times) implements Standing {}

    /** It took nothing for so long, or said that it is gone, that nothing is sent any more. */
    record Disabled(Instant at) implements Standing {}
  }

  /** Since when it takes nothing, if it is being tried. */
  public Optional<Instant> failingSince() {
    return standing instanceof Standing.Failing(Instant since, _)
        ? Optional.of(since)
        : Optional.empty();
  }

  /** How often it refused in a row. */
  public int failures() {
    return standing instanceof Standing.Failing(_, int times) ? times : 0;
  }
}
