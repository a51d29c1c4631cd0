package np.shulka.application.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;

/** Subscribers by id and by subject. */
public final class InMemorySubscribers implements Subscribers {
  private final InMemoryTransactions transactions;
  private final Shelf<Subscriber> all;
  private final Rows<SubscriberId, Subscriber> byId;
  private final Rows<Subject, Subscriber> bySubject;
  private final Rows<SubscriberId, List<Former>> former;

  public InMemorySubscribers(InMemoryTransactions transactions) {
    this.all = new Shelf<>(transactions);
    this.transactions = transactions;
    this.byId = Rows.in(transactions);
    this.bySubject = Rows.in(transactions);
    this.former = Rows.in(transactions);
  }

  @Override
  public Optional<Subscriber> find(Subject subject) {
    return bySubject.find(subject);
  }

  @Override
  public Optional<Subscriber> find(SubscriberId id) {
    return byId.find(id);
  }

  @Override
  public Map<SubscriberId, Subscriber> find(Set<SubscriberId> ids) {
    return ids.stream()
        .flatMap(id -> byId.find(id).stream())
        .collect(Collectors.toMap(Subscriber::id, Function.identity()));
  }

  @Override
  public Optional<String> calledAt(SubscriberId id, Instant instant) {
    return former.find(id).orElse(List.of()).stream()
        .filter(name -> name.until().isAfter(instant))
        .findFirst()
        .map(Former::name)
        .orElseGet(() -> find(id).map(Subscriber::contact).flatMap(Contact::name));
  }

  @Override
  public Optional<SubscriberId> idOf(Subject subject) {
    return find(subject).map(Subscriber::id);
  }

  @Override
  public Page<Subscriber> search(String part, Page.Request page) {
    return all.page(subscriber -> isKnownBy(subscriber, part), page);
  }

  private static boolean isKnownBy(Subscriber subscriber, String part) {
    Contact contact = subscriber.contact();
    String id = subscriber.id().toString();
    return id.equals(part)
        || Stream.concat(
                Stream.of(subscriber.subject().value()),
                Stream.of(contact.name(), contact.email(), contact.phone())
                    .flatMap(Optional::stream))
            .anyMatch(text -> lower(text).contains(lower(part)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public Subscriber add(Subscriber subscriber) {
    return transactions.run(
        () -> bySubject.find(subscriber.subject()).orElseGet(() -> keep(subscriber)));
  }

  /** Adds a subscriber, or gives the one of that subject the same contact. */
  public Subscriber put(Subscriber fresh) {
    return transactions.run(
        () ->
            bySubject
                .find(fresh.subject())
                .map(known -> changed(known, fresh))
                .orElseGet(() -> keep(fresh)));
  }

  private Subscriber changed(Subscriber known, Subscriber fresh) {
    Optional<String> before = known.contact().name();
    if (!before.equals(fresh.contact().name())) {
      List<Former> all = new ArrayList<>(former.find(known.id()).orElse(List.of()));
      all.add(new Former(before, fresh.createdAt()));
      former.put(known.id(), List.copyOf(all));
    }
    return keep(new Subscriber(known.id(), known.subject(), fresh.contact(), known.createdAt()));
  }

  private Subscriber keep(Subscriber subscriber) {
    all.put(subscriber.id(), subscriber.id().value(), subscriber);
    byId.put(subscriber.id(), subscriber);
    bySubject.put(subscriber.subject(), subscriber);
    return subscriber;
  }

  /** What somebody was called until then. */
  private record Former(Optional<String> name, Instant until) {}
}
