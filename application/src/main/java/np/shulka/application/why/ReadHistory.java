package np.shulka.application.why;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.dunning.Notices;
import np.shulka.application.partner.Feed;
import np.shulka.application.partner.Told;
import np.shulka.application.payment.Books;
import np.shulka.application.refund.RefundSearch;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins what happened to a subscriber, what was done for them, and what they were told. */
@PrimaryPort
public final class ReadHistory {
  private static final int MOST = 200;
  private static final Page.Request NEWEST = new Page.Request(MOST, Optional.empty());

  private final Subscribers subscribers;
  private final Books books;
  private final Refunds refunds;
  private final Feed feed;
  private final AuditLog log;

  public ReadHistory(
      Subscribers subscribers, Books books, Refunds refunds, Feed feed, AuditLog log) {
    this.subscribers = subscribers;
    this.books = books;
    this.refunds = refunds;
    this.feed = feed;
    this.log = log;
  }

  /**
   * Reads the newest 200 of each kind.
   *
   * @throws UnknownSubscriber if there is none of that id
   */
  public History read(SubscriberId id) {
    if (subscribers.find(id).isEmpty()) throw new UnknownSubscriber();
    return new History(
        feed.latest(id, MOST),
        log.list(AuditLog.Search.about(thingsOf(id)), NEWEST).items(),
        books.notices().latest(id, MOST));
  }

  /** What acts name as their targets, of the newest of theirs. */
  private Set<String> thingsOf(SubscriberId id) {
    Set<String> names = new HashSet<>(Set.of("subscriber " + id));
    var ofTheirs = new RefundSearch(Optional.empty(), Optional.empty(), Optional.of(id));
    books
        .subscriptions()
        .list(id, NEWEST)
        .items()
        .forEach(it -> names.add("subscription " + it.id()));
    books.payments().list(id, NEWEST).items().forEach(it -> names.add("payment " + it.id()));
    refunds.search(ofTheirs, NEWEST).items().forEach(it -> names.add("refund " + it.id()));
    return names;
  }

  /** What happened, newest first in each kind. */
  public record History(List<Told> events, List<AuditEntry> acts, List<Notices.Kept> notices) {}
}
