package np.shulka.application.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    Stream<Money> recovered =
        paid(all).stream()
            .filter(it -> within(it.paidAt(), from, to) && isLate(it, all))
            .map(Invoice::total);
    List<Subscription.Ended> over =
        all.stream()
            .map(invoice -> invoice.request().debtor().subscription())
            .distinct()
            .flatMap(id -> unpaid(id).stream())
            .filter(it -> within(it.endedAt(), from, to))
            .toList();
    Money lost = sum(over.stream().flatMap(it -> takenBack(it, all)).map(Invoice::total));
    List<Money> late = recovered.toList();
    return new Outcome(new Tally(late.size(), sum(late.stream())), new Tally(over.size(), lost));
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
