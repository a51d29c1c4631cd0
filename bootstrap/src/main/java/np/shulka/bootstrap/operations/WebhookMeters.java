package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Messenger;
import np.shulka.application.partner.WatchWebhooks.Seen;
import org.springframework.stereotype.Component;

/**
 * Webhooks in the metrics. No meter names a partner, an endpoint or an address: there may be any
 * number of them, and admins see each by its own.
 */
@Component
public final class WebhookMeters {
  /** What an endpoint should need, what is slow, and when we hang up. */
  private static final Duration[] LIMITS = {
    Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15)
  };

  private final MeterRegistry meters;
  private final Counter dead;
  private final Counter disabled;
  private final AtomicLong undealt;
  private final Piles waiting;
  private final Piles due;
  private final AtomicLong working;
  private final AtomicLong failing;
  private final AtomicLong off;

  WebhookMeters(MeterRegistry meters) {
    this.meters = meters;
    dead = counter("shulka.webhooks.dead", "Deliveries that were given up");
    disabled = counter("shulka.webhooks.disabled", "Endpoints that this node disabled");
    undealt =
        Levels.count(meters, "shulka.webhooks.undealt", "Events not yet on their way to endpoints");
    waiting = new Piles(meters, "shulka.webhooks.waiting", "Deliveries that are not over");
    due = new Piles(meters, "shulka.webhooks.due", "Deliveries that could be made now");
    working = endpoints("working");
    failing = endpoints("failing");
    off = endpoints("disabled");
  }

  private Counter counter(String name, String what) {
    return Counter.builder(name).description(what).register(meters);
  }

  private AtomicLong endpoints(String standing) {
    return Levels.count(
        meters, "shulka.webhooks.endpoints", "Endpoints by standing", "standing", standing);
  }

  /** The same, counting what is given up. */
  public Deliveries counting(Deliveries real) {
    return new CountedDeliveries(real, dead, disabled);
  }

  /** The same, measuring how long each attempt takes and how it ends. */
  public Messenger timing(Messenger real) {
    return parcel -> {
      Timer.Sample began = Timer.start(meters);
      Messenger.Outcome outcome = real.bring(parcel);
      began.stop(attempts(word(outcome)));
      return outcome;
    };
  }

  private Timer attempts(String outcome) {
    return Timer.builder("shulka.webhooks.attempts")
        .description("Attempts to bring an event to an endpoint")
        .tag("outcome", outcome)
        .serviceLevelObjectives(LIMITS)
        .register(meters);
  }

  private static String word(Messenger.Outcome outcome) {
    return switch (outcome) {
      case Messenger.Outcome.Taken _ -> "taken";
      case Messenger.Outcome.Gone _ -> "gone";
      case Messenger.Outcome.Refused refused ->
          refused.status().isPresent() ? "refused" : "unanswered";
    };
  }

  /** Shows how much waits, until the next look. */
  public void show(Seen seen) {
    undealt.set(seen.backlog().undealt());
    waiting.show(seen.backlog().waiting(), seen.at());
    due.show(seen.backlog().due(), seen.at());
    working.set(seen.endpoints().working());
    failing.set(seen.endpoints().failing());
    off.set(seen.endpoints().disabled());
  }
}
