package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.domain.partner.DeliverySchedule;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Brings events to endpoints, at least once each and those of a subscriber in their order. All of
 * it happens outside any transaction, so no endpoint ever holds up money (L5).
 */
@PrimaryPort
public final class DeliverEvents {
  /** Longer than an attempt may take; whoever dies gives back what they took after that. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Deliveries deliveries;
  private final Messenger messenger;
  private final int atOnce;
  private final Setting setting;

  /**
   * Brings them.
   *
   * @param atOnce to one endpoint, on all nodes together: a slow one takes no more than its share
   */
  public DeliverEvents(Deliveries deliveries, Messenger messenger, int atOnce, Setting setting) {
    this.deliveries = deliveries;
    this.messenger = messenger;
    this.atOnce = atOnce;
    this.setting = setting;
  }

  /**
   * Takes at most so many and lets them be brought, each by itself.
   *
   * @return how many were taken
   */
  public int deliver(int limit, Executor hands) {
    List<Parcel> parcels = deliveries.claim(setting.now(), LEASE, atOnce, limit);
    parcels.stream()
        .filter(parcel -> DeliverySchedule.isStuck(parcel.lost()))
        .forEach(this::tellBefore);
    parcels.forEach(parcel -> hands.execute(() -> bring(parcel)));
    return parcels.size();
  }

  /** Who brings it may not live to tell. */
  private void tellBefore(Parcel parcel) {
    String what =
        String.format(
            Locale.ROOT,
            "delivery %s to webhook endpoint %s of partner %s was taken %d times in a row, and"
                + " nothing was heard of it: later events of its subscriber wait for it",
            parcel.id(),
            parcel.endpoint().id(),
            parcel.endpoint().partner(),
            parcel.lost());
    setting.alerts().raise(parcel.endpoint().id(), what);
  }

  /** What is not written down because of trouble of our own is brought again after the lease. */
  private void bring(Parcel parcel) {
    if (!setting.now().isBefore(parcel.leasedUntil())) return;
    Messenger.Outcome outcome = messenger.bring(parcel);
    try {
      record(parcel, outcome);
    } catch (Problem ours) {
      return; // the lease ends, and somebody brings it again
    }
  }

  private void record(Parcel parcel, Messenger.Outcome outcome) {
    Instant now = setting.now();
    switch (outcome) {
      case Messenger.Outcome.Taken(int status) ->
          deliveries.delivered(parcel, new Reply(Optional.of(status), "", now));
      case Messenger.Outcome.Gone(int status) -> {
        failed(parcel, new Reply(Optional.of(status), "it says that it is gone", now), now);
        disable(parcel.endpoint(), Optional.empty(), "says that it is gone");
      }
      case Messenger.Outcome.Refused refused -> {
        Reply reply = new Reply(refused.status(), refused.why(), now);
        Optional<Duration> wait = DeliverySchedule.after(parcel.attempts(), refused.askedFor());
        retry(parcel, reply, wait, now);
        // after one that is dead the next one has its chance: it may have been that one's fault
        if (wait.isPresent() && isSpent(parcel.endpoint(), now)) {
          Instant since = now.minus(DeliverySchedule.PATIENCE);
          disable(parcel.endpoint(), Optional.of(since), "took nothing for three days");
        }
      }
    }
  }

  private static boolean isSpent(WebhookEndpoint endpoint, Instant now) {
    return endpoint
        .failingSince()
        .filter(since -> DeliverySchedule.isSpent(since, now))
        .isPresent();
  }

  private void failed(Parcel parcel, Reply reply, Instant now) {
    retry(parcel, reply, Optional.empty(), now);
  }

  private void retry(Parcel parcel, Reply reply, Optional<Duration> wait, Instant now) {
    Instant heldUntil = now.plus(DeliverySchedule.hold(parcel.endpoint().failures()));
    deliveries.failed(parcel, reply, wait.map(now::plus), heldUntil);
  }

  /** Others may have brought something since the parcel was taken, so it is asked once more. */
  private void disable(WebhookEndpoint endpoint, Optional<Instant> failingSince, String why) {
    if (deliveries.disable(endpoint.id(), failingSince, setting.now()).isEmpty()) return;
    String whose = "webhook endpoint " + endpoint.id() + " of partner " + endpoint.partner();
    setting.alerts().raise(endpoint.id(), whose + " is disabled: it " + why);
  }
}
