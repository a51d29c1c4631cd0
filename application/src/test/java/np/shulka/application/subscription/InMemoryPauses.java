package np.shulka.application.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Plans;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Pause;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;

/** When paid time stood still, with the rules of the database: none is won and none is lost. */
public final class InMemoryPauses {
  private final Rows<SubscriptionId, List<Stop>> stops;
  private final Plans plans;

  InMemoryPauses(InMemoryTransactions transactions, Plans plans) {
    this.stops = Rows.in(transactions);
    this.plans = plans;
  }

  List<Stop> of(SubscriptionId id) {
    return stops.find(id).orElseGet(List::of);
  }

  void begin(Subscription.Active before, Subscription.Paused after) {
    Pause pause = after.pause();
    List<Stop> all = new ArrayList<>(of(before.id()));
    PinnedPlan plan = before.agreement().plan();
    PauseTerms terms = plans.version(plan.code(), plan.version()).orElseThrow().pauses();
    Duration left = Duration.between(pause.at(), before.paid().time().endsAt());
    require(pause.number() == all.size() + 1 && pause.number() <= terms.most(), "too many pauses");
    require(!pause.until().isAfter(pause.at().plus(terms.longest())), "too long a pause");
    require(!pause.at().isBefore(before.paid().since()), "a pause before there was something");
    require(pause.rest().left().equals(left), "a pause that gives or takes time");
    require(pause.rest().paidBy().equals(before.paid().paidBy()), "time that another one paid");
    Instant granted = before.paid().time().endsAt();
    all.add(new Stop(pause.at(), pause.until(), granted, pause.rest().paidBy(), Optional.empty()));
    stops.put(before.id(), all);
  }

  void end(Subscription.Paused before, Subscription.Active after) {
    Pause pause = before.pause();
    Period rest = after.paid().time();
    Duration length = Duration.between(rest.startsAt(), rest.endsAt());
    require(length.equals(pause.rest().left()), "a resumption that gives or takes time");
    require(
        !rest.startsAt().isBefore(pause.at()) && !rest.startsAt().isAfter(pause.until()),
        "a resumption outside of its pause");
    List<Stop> all = new ArrayList<>(of(before.id()));
    Stop last = all.removeLast();
    all.add(last.over(rest.startsAt()));
    stops.put(before.id(), all);
  }

  private static void require(boolean sound, String what) {
    if (!sound) throw new IllegalStateException(what);
  }

  /**
   * A pause, as it is kept.
   *
   * @param granted where the time ended that was running
   * @param paidBy what was bought last by then
   */
  public record Stop(
      Instant at, Instant until, Instant granted, InvoiceId paidBy, Optional<Instant> resumedAt) {
    private Stop over(Instant resumed) {
      return new Stop(at, until, granted, paidBy, Optional.of(resumed));
    }

    Standstill standstill() {
      return new Standstill(at, granted, resumedAt.orElse(until));
    }
  }
}
