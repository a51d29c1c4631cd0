package np.shulka.bootstrap.embedded;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;

/** Khalti's stand-in, inside this process. */
final class StandIn implements AutoCloseable {
  private final KhaltiSandbox sandbox;
  private final Hands hands;
  private final AtomicBoolean closed = new AtomicBoolean();

  private StandIn(KhaltiSandbox sandbox, Hands hands) {
    this.sandbox = sandbox;
    this.hands = hands;
  }

  static StandIn start(int port, String merchant) {
    Hands hands = new Hands(new AtomicReference<>(InstantSource.system()));
    SandboxConfig config = SandboxConfig.defaults().port(port).merchantName(merchant).clock(hands);
    try {
      return new StandIn(KhaltiSandbox.start(config), hands);
    } catch (UncheckedIOException taken) {
      throw new CannotStart(
          "The Khalti stand-in (SHULKA_SANDBOX_PORT) " + taken.getMessage(),
          "End what listens there, perhaps another Shulka, or let it have another port.",
          taken);
    }
  }

  /** Goes by that clock from now on, so that links end when billing thinks that they do. */
  void follow(InstantSource clock) {
    hands.source.set(clock);
  }

  String url() {
    return sandbox.baseUrl();
  }

  String secretKey() {
    return sandbox.secretKey();
  }

  /** Once: a start that fails ends it as a bean, and as what was started. */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) sandbox.close();
  }

  /** A clock that can be exchanged, for the stand-in starts before there is one to follow. */
  private record Hands(AtomicReference<InstantSource> source) implements InstantSource {
    @Override
    public Instant instant() {
      return source.get().instant();
    }
  }
}
