package np.shulka.sandbox.conditions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward. */
public final class SandboxClock implements InstantSource {

  private final InstantSource source;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public SandboxClock(InstantSource source) {
    this.source = source;
  }

  @Override
  public Instant instant() {
    return source.instant().plus(ahead.get());
  }

  public void advance(Duration by) {
    ahead.accumulateAndGet(by, Duration::plus);
  }

  public void reset() {
    ahead.set(Duration.ZERO);
  }
}
