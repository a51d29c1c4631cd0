package np.shulka.bootstrap.embedded;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;

/** Khalti's stand-in, inside this process. */
final class StandIn implements AutoCloseable {
  private final KhaltiSandbox sandbox;
  private final Hands hands;

  private StandIn(KhaltiSandbox sandbox, Hands hands) {
    this.sandbox = sandbox;
    this.hands = hands;
  }

  static StandIn start(int port, String merchant) {
    Hands hands = new Hands(new AtomicReference<>(InstantSource.system()));
    SandboxConfig config = SandboxConfig.defaults().port(port).merchantName(merchant).clock(hands);
    return new StandIn(KhaltiSandbox.start(config), hands);
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

  @Override
  public void close() {
    sandbox.close();
  }

  /** A clock that can be exchanged, for the stand-in starts before there is one to follow. */
  private record Hands(AtomicReference<InstantSource> source) implements InstantSource {
    @Override
    public Instant instant() {
      return source.get().instant();
    }
  }
}
