package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.SubscriberId;

/** Notices and how it went with them. */
public final class InMemoryNotices implements Notices {
  private static final Comparator<KeptNotice> NEWEST_FIRST =
      Comparator.comparing((KeptNotice kept) -> kept.notice().createdAt())
          .thenComparing(kept -> kept.notice().id().value(), Shelf.NEWEST_FIRST.reversed())
          .reversed();

  private final InMemoryTransactions transactions;
  private final Rows<NoticeId, KeptNotice> byId;
  private final Rows<Topic, NoticeId> byTopic;
  private final Rows<SubscriberId, List<NoticeId>> bySubscriber;
  private final Rows<Due, NoticeId> due;

  public InMemoryNotices(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.byId = Rows.in(transactions);
    this.byTopic = Rows.in(transactions);
    this.bySubscriber = Rows.in(transactions);
    this.due = Rows.sorted(transactions, Due.LONGEST_FIRST);
  }

  @Override
  public void add(Notice notice) {
    transactions.requireOpen();
    if (isTold(notice.subscriber(), notice.occasion())) return;
    byTopic.put(new Topic(notice.subscriber(), notice.occasion()), notice.id());
    Rows.more(bySubscriber, notice.subscriber(), notice.id());
    keep(new KeptNotice(notice, Optional.of(notice.dueAt()), 0, "", Optional.empty()));
  }

  @Override
  public List<Claim> claimDue(Instant now, Duration lease, int limit) {
    return transactions.atOnce(
        () ->
            due.first(limit).stream()
                .map(id -> byId.find(id).orElseThrow())
                .filter(kept -> !kept.dueAt().orElseThrow().isAfter(now))
                .map(kept -> claim(kept, now.plus(lease)))
                .toList());
  }

  private Claim claim(KeptNotice kept, Instant until) {
    replace(
        kept,
        new KeptNotice(
            kept.notice(), Optional.of(until), kept.failures(), kept.trouble(), Optional.empty()));
    return new Claim(kept.notice(), kept.failures(), until);
  }

  @Override
  public boolean isOvertaken(Notice reminder, Instant now) {
    return to(reminder.subscriber()).stream()
        .map(KeptNotice::notice)
        .filter(other -> other.kind().isReminder())
        .filter(other -> other.occasion().about().equals(reminder.occasion().about()))
        .anyMatch(other -> other.dueAt().isAfter(reminder.dueAt()) && !other.dueAt().isAfter(now));
  }

  @Override
  public void close(Claim claim, Fate fate, Instant now) {
    transactions.atOnce(
        () -> {
          KeptNotice kept = byId.find(claim.notice().id()).orElseThrow();
          if (kept.fate().isEmpty()) replace(kept, closed(kept, fate));
          return kept;
        });
  }

  private static KeptNotice closed(KeptNotice kept, Fate fate) {
    return new KeptNotice(
        kept.notice(), Optional.empty(), kept.failures(), kept.trouble(), Optional.of(fate));
  }

  @Override
  public void putOff(Claim claim, Instant until, int failures, String trouble) {
    transactions.atOnce(
        () -> {
          KeptNotice kept = byId.find(claim.notice().id()).orElseThrow();
          if (kept.dueAt().equals(Optional.of(claim.leasedUntil()))) {
            String last = trouble.isEmpty() ? kept.trouble() : trouble;
            Optional<Instant> dueAt = Optional.of(until);
            replace(kept, new KeptNotice(kept.notice(), dueAt, failures, last, Optional.empty()));
          }
          return kept;
        });
  }

  private void replace(KeptNotice before, KeptNotice after) {
    Due.of(before).ifPresent(due::remove);
    keep(after);
  }

  private void keep(KeptNotice kept) {
    byId.put(kept.notice().id(), kept);
    Due.of(kept).ifPresent(when -> due.put(when, kept.notice().id()));
  }

  /** When each is due that is not done with. */
  public Stream<Instant> due() {
    return byId.all().stream().map(KeptNotice::dueAt).flatMap(Optional::stream);
  }

  /** Whether a subscriber was or will be told of that. */
  public boolean isTold(SubscriberId subscriber, Notice.Occasion occasion) {
    return byTopic.has(new Topic(subscriber, occasion));
  }

  /** The notices to a subscriber, longest known first. */
  public List<KeptNotice> to(SubscriberId subscriber) {
    return toThem(subscriber)
        .sorted(Comparator.comparing(kept -> kept.notice().id().value()))
        .toList();
  }

  private Stream<KeptNotice> toThem(SubscriberId subscriber) {
    return bySubscriber.find(subscriber).orElseGet(List::of).stream()
        .map(id -> byId.find(id).orElseThrow());
  }

  @Override
  public List<Kept> latest(SubscriberId subscriber, int limit) {
    return toThem(subscriber)
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .map(kept -> new Kept(kept.notice(), kept.fate()))
        .toList();
  }

  private record Topic(SubscriberId subscriber, Notice.Occasion occasion) {}

  /** When which notice is to be delivered. */
  private record Due(Instant at, NoticeId notice) {
    static final Comparator<Due> LONGEST_FIRST =
        Comparator.comparing(Due::at).thenComparing(due -> due.notice.value());

    static Optional<Due> of(KeptNotice kept) {
      return kept.dueAt().map(at -> new Due(at, kept.notice().id()));
    }
  }
}
