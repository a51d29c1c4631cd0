package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.migration.Rehearsals.Moving;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Subscription;

/**
 * S16, C3, C4: nobody is asked for the price of a newer version but who was named by a rehearsal,
 * told before, and reached by the migration; and whoever is reached is, from the next period on.
 */
public final class AnnouncedFirst implements Oracle {
  private static final String NAME = "S16 announced first";
  private static final Page.Request ALL = new Page.Request(200, Optional.empty());

  /** Clocks differ by so much, and what was priced before may be written after. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(30);

  private final Chronicle chronicle;
  private final InMemoryStore store;
  private final InstantSource clock;
  private final Map<MigrationId, Instant> announced = new HashMap<>();
  private final Set<SubscriptionId> shortened = new HashSet<>();

  public AnnouncedFirst(Chronicle chronicle, InMemoryStore store, InstantSource clock) {
    this.chronicle = chronicle;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void committed(Commit commit) {
    for (Migration migration : store.migrations().all()) {
      if (announced.putIfAbsent(migration.id(), clock.instant()) == null) requireTold(migration);
    }
    for (Change<Subscription> change : commit.subscriptions()) {
      if (TakenBack.by(change).isPresent()) shortened.add(change.after().id());
    }
    for (Change<Invoice> change : commit.invoices()) {
      PaymentRequest request = change.after().request();
      if (change.before().isEmpty() && request.purpose() instanceof Purpose.Time time) {
        before(request, commit).ifPresent(it -> check(request, time, it));
      }
    }
  }

  /** Everybody whom the rehearsal named is told what it said. */
  private void requireTold(Migration migration) {
    for (Moving one : store.rehearsals().moving(migration.rehearsal(), ALL).items()) {
      if (chronicle.subscription(one.subscription()).orElseThrow() instanceof Subscription.Ended) {
        continue;
      }
      Money price = price(one.at(migration.to()));
      boolean told =
          notice(migration, one).filter(it -> it.facts().amount().equals(price)).isPresent();
      if (!told) throw new Violation(NAME, "moved and not told of " + price, one.subscription());
    }
  }

  private Optional<Notice> notice(Migration migration, Moving one) {
    return store.noticesTo(one.subscriber().id()).stream()
        .map(KeptNotice::notice)
        .filter(it -> it.occasion().equals(Notice.Occasion.of(migration.id())))
        .findFirst();
  }

  private Money price(Selection selection) {
    Money taxable = taxable(selection);
    return taxable.plus(version(selection.plan()).price().vat().on(taxable));
  }

  private Money taxable(Selection selection) {
    Money each = version(selection.plan()).price().taxable().times(selection.quantity());
    for (PinnedAddOn addOn : selection.addOns()) each = each.plus(price(addOn));
    return each;
  }

  private Money price(PinnedAddOn addOn) {
    AddOnVersion version = store.addOns().version(addOn.code(), addOn.version()).orElseThrow();
    return version.price().taxable().times(addOn.quantity());
  }

  private PlanVersion version(PinnedPlan plan) {
    return store.plans().version(plan.code(), plan.version()).orElseThrow();
  }

  private Optional<Subscription> before(PaymentRequest request, Commit commit) {
    return commit.subscriptions().stream()
        .filter(it -> it.after().id().equals(request.debtor().subscription()))
        .findFirst()
        .map(Change::before)
        .orElseGet(() -> chronicle.subscription(request.debtor().subscription()));
  }

  private void check(PaymentRequest request, Purpose.Time asked, Subscription before) {
    Selection sold = asked.selection();
    PinnedPlan agreed = before.agreement().renewed().plan();
    if (!request.charges().subtotal().equals(taxable(sold).times(asked.periods()))) {
      throw new Violation(NAME, "not the price of its version", request.id());
    }
    if (!sold.addOns().equals(before.agreement().renewed().addOns())) {
      throw new Violation(NAME, "other add-ons than were agreed", request.id());
    }
    if (sold.plan().equals(agreed)) {
      requireNotForgotten(request, before, agreed);
    } else {
      requireMoved(request, before, sold);
    }
  }

  private void requireNotForgotten(PaymentRequest request, Subscription before, PinnedPlan agreed) {
    if (before.agreement().next().isPresent()) return;
    Instant start = start(before, request);
    Instant known = clock.instant().minus(UNDER_WAY);
    boolean forgotten =
        naming(before).stream()
            .filter(it -> it.to().code().equals(agreed.code()))
            .filter(it -> it.to().version() > agreed.version())
            .filter(it -> announced.getOrDefault(it.id(), Instant.MAX).isBefore(known))
            .anyMatch(it -> !start.isBefore(it.effectiveFrom().plus(slack(before))));
    if (forgotten) throw new Violation(NAME, "the old price goes on", request.id());
  }

  private void requireMoved(PaymentRequest request, Subscription before, Selection sold) {
    Instant start = start(before, request).plus(slack(before));
    Migration by =
        naming(before).stream()
            .filter(it -> it.to().equals(sold.plan()))
            .filter(it -> !start.isBefore(it.effectiveFrom()))
            .findFirst()
            .orElseThrow(
                () -> new Violation(NAME, "a newer price, and nobody was moved", request.id()));
    boolean told =
        moving(by, before)
            .flatMap(one -> notice(by, one))
            .flatMap(it -> it.facts().periodEndsAt())
            // who was paused is told when it would begin by the clock of whoever announced it
            // who had queued time taken back since renews sooner, and still after the notice
            .filter(
                from -> shortened.contains(before.id()) || !start.plus(UNDER_WAY).isBefore(from))
            .isPresent();
    if (!told) throw new Violation(NAME, "sooner than anybody was told", request.id());
  }

  private List<Migration> naming(Subscription subscription) {
    return store.migrations().all().stream()
        .filter(it -> moving(it, subscription).isPresent())
        .toList();
  }

  private Optional<Moving> moving(Migration migration, Subscription subscription) {
    return store.rehearsals().moving(migration.rehearsal(), ALL).items().stream()
        .filter(one -> one.subscription().equals(subscription.id()))
        .findFirst();
  }

  /** When the time begins that is asked for; what is bought without any before it begins now. */
  private static Instant start(Subscription before, PaymentRequest request) {
    return switch (before) {
      case Subscription.Active active -> active.paid().time().endsAt();
      case Subscription.PastDue late when late.paid().isPresent() -> late.ranOutAt();
      case Subscription.Trialing trialing -> trialing.during().endsAt();
      case Subscription.PastDue _,
          Subscription.Incomplete _,
          Subscription.Paused _,
          Subscription.Ended _ ->
          request.issuedAt();
    };
  }

  private static Duration slack(Subscription before) {
    boolean exact =
        before instanceof Subscription.Lasting
            || (before instanceof Subscription.PastDue late && late.paid().isPresent());
    return exact ? Duration.ZERO : UNDER_WAY;
  }
}
