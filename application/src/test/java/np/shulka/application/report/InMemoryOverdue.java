package np.shulka.application.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.application.dunning.InMemoryNotices;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;

/** What is past due, found by reading every subscription, and what became of it. */
public final class InMemoryOverdue implements Overdue {
  private static final Comparator<Waiting> OLDEST_FIRST =
      (one, other) ->
          Shelf.NEWEST_FIRST.compare(other.subscription().value(), one.subscription().value());

  private final InMemorySubscriptions subscriptions;
  private final InMemoryInvoices invoices;
  private final InMemoryNotices notices;

  public InMemoryOverdue(
      InMemorySubscriptions subscriptions, InMemoryInvoices invoices, InMemoryNotices notices) {
    this.subscriptions = subscriptions;
    this.invoices = invoices;
    this.notices = notices;
  }

  @Override
  public Page<Waiting> waiting(Page.Request page) {
    List<Waiting> rest =
        subscriptions.live().stream()
            .filter(Subscription.PastDue.class::isInstance)
            .map(late -> waiting((Subscription.PastDue) late))
            .sorted(OLDEST_FIRST)
            .filter(
                it ->
                    page.after()
                        .filter(
                            after ->
                                Shelf.NEWEST_FIRST.compare(it.subscription().value(), after) >= 0)
                        .isEmpty())
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Waiting> items = rest.subList(0, page.limit());
    return new Page<>(items, Optional.of(items.getLast().subscription().value()));
  }

  private Waiting waiting(Subscription.PastDue late) {
    Optional<Invoice.Open> open = invoices.open(late.id());
    return new Waiting(
        late.id(),
        late.agreement().subscriber(),
        late.agreement().plan().code(),
        late.ranOutAt(),
        late.until(),
        open.map(invoice -> new Asked(invoice.id(), invoice.due())),
        open.flatMap(invoice -> told(late, invoice)));
  }

  private Optional<Told> told(Subscription.PastDue late, Invoice.Open open) {
    return notices.to(late.agreement().subscriber()).stream()
        .filter(kept -> kept.notice().occasion().about().equals(open.id().value()))
        .filter(kept -> kept.notice().kind().asksForMoney())
        .filter(kept -> kept.fate().filter(InMemoryOverdue::wentOut).isPresent())
        .map(KeptNotice::notice)
        .max(
            Comparator.comparing(Notice::dueAt)
                .thenComparing(notice -> notice.kind().name())
                .thenComparingInt(notice -> notice.occasion().step()))
        .map(last -> new Told(last.kind(), last.occasion().step(), last.dueAt()));
  }

  private static boolean wentOut(Fate fate) {
    return fate == Fate.DELIVERED || fate == Fate.SHOWN;
  }

  @Override
  public Outcome outcome(Span span, ZoneId zone) {
    Instant from = span.startsAt(zone);
    Instant to = span.endsAt(zone);
    List<Invoice> all = Pages.all(invoices::all);
    List<Money> late = late(all, from, to).map(Invoice::total).toList();
    List<Subscription.Ended> over = over(all, from, to).toList();
    Money lost = sum(over.stream().flatMap(it -> takenBack(it, all)).map(Invoice::total));
    return new Outcome(new Tally(late.size(), sum(late.stream())), new Tally(over.size(), lost));
  }

  @Override
  public Page<Became> recovered(Span span, ZoneId zone, Page.Request page) {
    List<Invoice> all = Pages.all(invoices::all);
    return part(
        late(all, span.startsAt(zone), span.endsAt(zone)).map(InMemoryOverdue::recovered),
        page,
        it -> it.invoices().getFirst().value());
  }

  private static Became recovered(Invoice.Paid it) {
    return new Became(
        it.request().debtor().subscription(),
        it.request().debtor().subscriber(),
        it.request().purpose().selection().plan().code(),
        Optional.of(it.covers().startsAt()),
        it.paidAt(),
        List.of(it.id()),
        it.total());
  }

  @Override
  public Page<Became> lost(Span span, ZoneId zone, Page.Request page) {
    List<Invoice> all = Pages.all(invoices::all);
    return part(
        over(all, span.startsAt(zone), span.endsAt(zone)).map(it -> lost(it, all)),
        page,
        it -> it.subscription().value());
  }

  private static Became lost(Subscription.Ended over, List<Invoice> all) {
    List<Invoice.Voided> requests = takenBack(over, all).toList();
    return new Became(
        over.id(),
        over.agreement().subscriber(),
        over.agreement().plan().code(),
        Optional.empty(),
        over.endedAt(),
        requests.stream().map(Invoice::id).sorted(Comparator.comparing(Object::toString)).toList(),
        sum(requests.stream().map(Invoice::total)));
  }

  private static Page<Became> part(
      Stream<Became> all, Page.Request page, Function<Became, UUID> key) {
    Comparator<Became> oldest =
        Comparator.comparing(key, (one, other) -> Shelf.NEWEST_FIRST.compare(other, one));
    List<Became> rest =
        all.filter(it -> page.after().filter(last -> !isAfter(key.apply(it), last)).isEmpty())
            .sorted(oldest)
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Became> items = rest.subList(0, page.limit());
    return new Page<>(items, Optional.of(key.apply(items.getLast())));
  }

  private static boolean isAfter(UUID id, UUID last) {
    return Shelf.NEWEST_FIRST.compare(id, last) < 0;
  }

  private static Stream<Invoice.Paid> late(List<Invoice> all, Instant from, Instant to) {
    return paid(all).stream().filter(it -> within(it.paidAt(), from, to) && isLate(it, all));
  }

  private Stream<Subscription.Ended> over(List<Invoice> all, Instant from, Instant to) {
    return all.stream()
        .map(invoice -> invoice.request().debtor().subscription())
        .distinct()
        .flatMap(id -> unpaid(id).stream())
        .filter(it -> within(it.endedAt(), from, to));
  }

  private static boolean within(Instant at, Instant from, Instant to) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  private static List<Invoice.Paid> paid(List<Invoice> all) {
    return all.stream()
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .toList();
  }

  private static boolean isLate(Invoice.Paid it, List<Invoice> all) {
    SubscriptionId id = it.request().debtor().subscription();
    return it.request().purpose() instanceof Purpose.Time
        && !it.total().isZero()
        && !it.covers().startsAt().isAfter(it.paidAt())
        && paid(all).stream()
            .filter(other -> other.request().debtor().subscription().equals(id))
            .filter(other -> !(other.request().purpose() instanceof Purpose.Once))
            .anyMatch(other -> other.covers().startsAt().isBefore(it.covers().startsAt()));
  }

  private Optional<Subscription.Ended> unpaid(SubscriptionId id) {
    return subscriptions
        .find(id)
        .filter(Subscription.Ended.class::isInstance)
        .map(Subscription.Ended.class::cast)
        .filter(over -> over.reason() == EndReason.UNPAID);
  }

  private static Stream<Invoice.Voided> takenBack(Subscription.Ended over, List<Invoice> all) {
    return all.stream()
        .filter(Invoice.Voided.class::isInstance)
        .map(Invoice.Voided.class::cast)
        .filter(it -> it.request().debtor().subscription().equals(over.id()))
        .filter(it -> !it.voidedAt().isBefore(over.endedAt()));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}
