package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Plans;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Lets paid time stand still, because its subscriber wants it. The open request is closed: nothing
 * is offered meanwhile, and money that still comes for it is unapplied (S13, S20).
 */
@PrimaryPort
public final class PauseSubscription {
  private final ReadSubscription subscriptions;
  private final Plans plans;
  private final Books books;
  private final OpenAttempt attempts;
  private final Setting setting;

  public PauseSubscription(
      ReadSubscription subscriptions,
      Plans plans,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.plans = plans;
    this.books = books;
    this.attempts = attempts;
    this.setting = setting;
  }

  /**
   * Pauses, until that instant or for as long as the plan allows; what is paused already stays as
   * it is.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   * @throws GatewayUnavailable if the gateway cannot be asked about a payment that is under way
   */
  public Outcome pause(Wish wish) {
    return Retry.onLostRace(() -> pauseOnce(wish));
  }

  private Outcome pauseOnce(Wish wish) {
    return switch (subscriptions.read(wish.by(), wish.subscription())) {
      case Subscription.Paused paused when paused.pause().isOver(setting.now()) ->
          pauseAnew(paused, wish);
      case Subscription.Paused paused -> new Outcome.Paused(paused);
      case Subscription.Active active when active.isPausable(setting.now()) -> pause(active, wish);
      case Subscription other -> new Outcome.NotPausable(other);
    };
  }

  /** Nobody has written down yet that the last pause is over. */
  private Outcome pauseAnew(Subscription.Paused over, Wish wish) {
    new ResumeSubscription(
            subscriptions, books.subscriptions(), books.transactions(), books.outbox(), setting)
        .resume(wish.by(), over.id());
    return pauseOnce(wish);
  }

  private Outcome pause(Subscription.Active active, Wish wish) {
    PinnedPlan plan = active.agreement().plan();
    PauseTerms terms = plans.version(plan.code(), plan.version()).orElseThrow().pauses();
    int before = books.subscriptions().pauses(active.id());
    if (before >= terms.most()) return new Outcome.NoMorePauses(active, terms);
    Optional<Invoice.Open> asked = books.invoices().open(active.id());
    if (asked.filter(new BeingPaid(attempts)).isPresent()) return new Outcome.BeingPaid(active);
    Instant now = setting.now();
    Instant latest = now.plus(terms.longest());
    Instant until = wish.until().orElse(latest);
    if (!until.isAfter(now)) return new Outcome.UntilPast();
    if (until.isAfter(latest)) return new Outcome.UntilTooFar(terms);
    if (!active.isPausable(now)) return new Outcome.NotPausable(active);
    return new Outcome.Paused(write(active, active.pause(before + 1, now, until), asked));
  }

  private Subscription.Paused write(
      Subscription.Active before, Subscription.Paused after, Optional<Invoice.Open> asked) {
    return books
        .transactions()
        .run(
            () -> {
              asked.ifPresent(
                  open -> books.invoices().replace(open, open.close(after.pause().at())));
              books.subscriptions().replace(before, after);
              books.outbox().append(after.agreement().subscriber(), events(after, asked));
              return after;
            });
  }

  private List<Event> events(Subscription.Paused paused, Optional<Invoice.Open> voided) {
    Instant now = paused.pause().at();
    List<Event> events = new ArrayList<>();
    voided.ifPresent(
        open ->
            events.add(
                setting.event("invoice.voided", now, Map.of("invoiceId", open.id().toString()))));
    events.add(
        setting.event(
            "subscription.paused",
            now,
            Map.of(
                "subscriptionId", paused.id().toString(),
                "pausedUntil", paused.pause().until().toString())));
    return events;
  }

  /** Who wants what to stand still, and until when; as long as the plan allows if not said. */
  public record Wish(Subject by, SubscriptionId subscription, Optional<Instant> until) {}

  /** What became of the wish. */
  public sealed interface Outcome {

    /** It stands still. */
    record Paused(Subscription.Paused subscription) implements Outcome {}

    /** No paid time runs that is to go on: unpaid, in a trial or grace, cancelled or over. */
    record NotPausable(Subscription subscription) implements Outcome {}

    /** The plan does not allow another pause. */
    record NoMorePauses(Subscription subscription, PauseTerms terms) implements Outcome {}

    /** The next period is being paid right now. */
    record BeingPaid(Subscription subscription) implements Outcome {}

    /** It would be over before it began. */
    record UntilPast() implements Outcome {}

    /** The plan does not allow so long a pause. */
    record UntilTooFar(PauseTerms terms) implements Outcome {}
  }
}
