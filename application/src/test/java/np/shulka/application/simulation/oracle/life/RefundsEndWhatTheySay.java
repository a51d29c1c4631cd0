package np.shulka.application.simulation.oracle.life;

import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;

/** S18, C18: access ends with a refund if that was said, and because of one only then. */
public final class RefundsEndWhatTheySay implements Oracle {
  private static final String NAME = "S18 refund and access";

  private final Chronicle chronicle;

  public RefundsEndWhatTheySay(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    commit.refunds().stream()
        .filter(change -> change.becomes(Refund.Confirmed.class))
        .map(change -> change.after().intent())
        .forEach(this::check);
    commit.subscriptions().forEach(change -> requireCause(change, commit));
  }

  private void check(Intent intent) {
    Subscription subscription = chronicle.subscription(intent.about().subscription()).orElseThrow();
    boolean right =
        switch (intent.effect()) {
          case KEEP -> true;
          case END_NOW -> subscription instanceof Subscription.Ended;
          case END_AT_PERIOD_END -> isLeaving(subscription);
        };
    if (right) return;
    throw new Violation(NAME, intent.effect() + ", and it goes on", subscription.id(), intent.id());
  }

  private static boolean isLeaving(Subscription subscription) {
    return subscription instanceof Subscription.Ended
        || (subscription instanceof Subscription.Lasting lasting
            && lasting.cancellation().isPresent());
  }

  private static void requireCause(Change<Subscription> change, Commit commit) {
    boolean because =
        change.becomes(Subscription.Ended.class)
            && ((Subscription.Ended) change.after()).reason() == EndReason.REFUNDED;
    boolean said =
        commit.refunds().stream()
            .filter(refund -> refund.becomes(Refund.Confirmed.class))
            .map(refund -> refund.after().intent())
            .anyMatch(intent -> intent.about().subscription().equals(change.after().id()));
    if (because && !said) throw new Violation(NAME, "nothing went back", change.after().id());
  }
}
