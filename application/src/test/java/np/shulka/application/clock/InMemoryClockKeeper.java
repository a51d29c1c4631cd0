package np.shulka.application.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.LostRace;

/** How far ahead the clock is, in memory. */
public final class InMemoryClockKeeper implements ClockKeeper {
  private final InstantSource clock;
  private Duration ahead = Duration.ZERO;
  private Optional<UUID> holder = Optional.empty();
  private Instant heardAt = Instant.MIN;

  /** Starts with the right time. */
  public InMemoryClockKeeper(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Reading read() {
    return new Reading(ahead, holder.isPresent() && !isSilent());
  }

  @Override
  public synchronized boolean take(UUID hand) {
    if (holder.isPresent() && !holder.get().equals(hand) && !isSilent()) return false;
    hear(hand);
    return true;
  }

  private boolean isSilent() {
    return !clock.instant().isBefore(heardAt.plus(SILENCE));
  }

  private void hear(UUID hand) {
    holder = Optional.of(hand);
    heardAt = clock.instant();
  }

  @Override
  public synchronized void advance(UUID hand, Duration further) {
    if (holder.filter(hand::equals).isEmpty()) throw new LostRace("the clock");
    if (further.compareTo(ahead) > 0) ahead = further;
    hear(hand);
  }

  @Override
  public synchronized void letGo(UUID hand) {
    if (holder.filter(hand::equals).isPresent()) holder = Optional.empty();
  }

  /** As if nobody had heard of the hand for so much longer. */
  public synchronized void silence(Duration by) {
    heardAt = heardAt.minus(by);
  }
}
