package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/**
 * S20: what was left when time was paused is what is left when it goes on, to the microsecond; and
 * nothing is asked for meanwhile.
 */
public final class PausesFreezeTime implements Oracle {
  private static final String NAME = "S20 frozen time";

  private final Chronicle chronicle;
  private final Map<SubscriptionId, Duration> frozen = new HashMap<>();

  public PausesFreezeTime(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    commit.subscriptions().forEach(this::check);
    commit.invoices().forEach(this::requireNothingAsked);
  }

  private void check(Change<Subscription> change) {
    if (change.after() instanceof Subscription.Paused paused
        && change.before().orElse(null) instanceof Subscription.Active active) {
      pauses(active, paused);
    }
    if (change.after() instanceof Subscription.Active active
        && change.before().orElse(null) instanceof Subscription.Paused paused) {
      resumes(paused, active);
    }
  }

  private void pauses(Subscription.Active before, Subscription.Paused paused) {
    Instant at = paused.pause().at();
    Period running = before.paid().time();
    if (!at.isBefore(running.endsAt())) {
      throw new Violation(NAME, "what was over is paused", paused.id());
    }
    frozen.put(paused.id(), Duration.between(at, running.endsAt()));
    boolean asked =
        chronicle.invoices(paused.id()).stream().anyMatch(Invoice.Open.class::isInstance);
    if (asked) throw new Violation(NAME, "a request stays open", paused.id());
  }

  private void resumes(Subscription.Paused before, Subscription.Active active) {
    Period rest = active.paid().time();
    boolean within =
        !rest.startsAt().isBefore(before.pause().at())
            && !rest.startsAt().isAfter(before.pause().until());
    if (!within) throw new Violation(NAME, "it goes on outside of the pause", active.id());
    Duration left = Duration.between(rest.startsAt(), rest.endsAt());
    if (!left.equals(frozen.get(active.id()))) {
      throw new Violation(NAME, "left " + frozen.get(active.id()) + " became " + left, active.id());
    }
  }

  private void requireNothingAsked(Change<Invoice> change) {
    if (!change.becomes(Invoice.Open.class)) return;
    SubscriptionId subscription = change.after().request().debtor().subscription();
    if (chronicle.subscription(subscription).orElseThrow() instanceof Subscription.Paused) {
      throw new Violation(NAME, "money is asked for what stands still", subscription);
    }
  }
}
