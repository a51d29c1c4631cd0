package np.shulka.application.subscription;

import java.util.List;
import java.util.Map;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes a cancellation back, as long as what was promised has not run out (S19). */
@PrimaryPort
public final class KeepSubscription {
  private final ReadSubscription reading;
  private final Subscriptions subscriptions;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Setting setting;

  public KeepSubscription(
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
   * Keeps it; what was not cancelled stays as it is.
   *
   * @throws UnknownSubscription if there is none, or it is not the caller's
   */
  public Outcome keep(Subject by, SubscriptionId id) {
    return Retry.onLostRace(() -> keepOnce(by, id));
  }

  private Outcome keepOnce(Subject by, SubscriptionId id) {
    return switch (reading.read(by, id)) {
      case Subscription.Ended over -> new Outcome.TooLate(over);
      case Subscription.Lasting lasting when lasting.cancellation().isEmpty() ->
          new Outcome.Kept(lasting);
      case Subscription.Lasting lasting when !setting.now().isBefore(lasting.promisedUntil()) ->
          new Outcome.TooLate(lasting);
      case Subscription.Lasting lasting -> new Outcome.Kept(write(lasting));
      case Live other -> new Outcome.Kept(other);
    };
  }

  private Subscription write(Subscription.Lasting before) {
    Subscription.Lasting kept = before.keep();
    Map<String, Object> which =
        Map.of("subscriptionId", kept.id().toString(), "cancelAtPeriodEnd", false);
    return transactions.run(
        () -> {
          subscriptions.replace(before, kept);
          outbox.append(
              kept.agreement().subscriber(),
              List.of(setting.event("subscription.changed", setting.now(), which)));
          return kept;
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It goes on. */
    record Kept(Subscription subscription) implements Outcome {}

    /** It is over; coming back is a new subscription. */
    record TooLate(Subscription subscription) implements Outcome {}
  }
}
