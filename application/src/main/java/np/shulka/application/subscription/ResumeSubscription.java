package np.shulka.application.subscription;

import java.util.List;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets paid time that stands still go on, because its subscriber wants it (S20). */
@PrimaryPort
public final class ResumeSubscription {
  private final ReadSubscription reading;
  private final Subscriptions subscriptions;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Setting setting;

  public ResumeSubscription(
      ReadSubscription reading,
      Subscriptions subscriptions,
      Transactions transactions,
      Outbox outbox,
      Setting setting) {
    this.reading = reading;
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.outbox = outbox;
    this.setting = setting;
  }

  /**
   * Resumes; what is not paused stays as it is.
   *
   * @throws UnknownSubscription if there is none, or it is not the caller's
   */
  public Subscription resume(Subject by, SubscriptionId id) {
    return Retry.onLostRace(() -> resumeOnce(by, id));
  }

  private Subscription resumeOnce(Subject by, SubscriptionId id) {
    return switch (reading.read(by, id)) {
      case Subscription.Paused paused -> write(paused, paused.resume(setting.now()));
      case Subscription other -> other;
    };
  }

  private Subscription write(Subscription.Paused before, Subscription.Active after) {
    Event resumed = Resumption.event(after, setting);
    return transactions.run(
        () -> {
          subscriptions.replace(before, after);
          outbox.append(after.agreement().subscriber(), List.of(resumed));
          return after;
        });
  }
}
