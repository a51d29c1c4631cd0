package np.shulka.domain.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How an attempt hangs together with the gateway. */
public sealed interface GatewayLink {

  /** When the payer was first able to pay; decisions on "when did they pay" use it (§4.0). */
  Instant initiatedAt();

  /** What to ask the gateway by, once there is something. */
  Optional<GatewayReference> reference();

  /** The instant from which the link is no longer offered; only the gateway closes an attempt. */
  Optional<Instant> expires();

  /** Whether money may still come by it, as far as anybody can tell. */
  boolean isAwaited(Instant now);

  /** A checkout on Khalti's page. */
  record Web(Pidx pidx, URI paymentUrl, Instant expiresAt, Instant initiatedAt)
      implements GatewayLink {
    @Override
    public Optional<GatewayReference> reference() {
      return Optional.of(pidx);
    }

    @Override
    public Optional<Instant> expires() {
      return Optional.of(expiresAt);
    }

    /** Only the gateway says that it is over. */
    @Override
    public boolean isAwaited(Instant now) {
      return true;
    }
  }

  /** A payment in the older widget; it has no name at the gateway until the payer confirms. */
  record Widget(Optional<WidgetToken> token, Instant initiatedAt) implements GatewayLink {
    /**
     * As long as a page of Khalti is paid on: an hour, and a quarter for what is under way. Nobody
     * says that a widget was left, and only by its token is money taken; who confirms later than
     * that has still paid (S13).
     */
    public static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(75);

    @Override
    public Optional<GatewayReference> reference() {
      return token.map(GatewayReference.class::cast);
    }

    @Override
    public Optional<Instant> expires() {
      return Optional.empty();
    }

    @Override
    public boolean isAwaited(Instant now) {
      return token.isPresent() || now.isBefore(initiatedAt.plus(CONFIRMED_WITHIN));
    }
  }
}
