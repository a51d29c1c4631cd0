package np.shulka.application.simulation.cast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.node.Node;
import np.shulka.application.simulation.node.Reply;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/** S25: somebody may use something if and only if now is in time that was paid, or in a trial. */
final class LooksAround implements Actor {
  private static final String NAME = "S25 entitled";

  @Override
  public void act(Stage stage) {
    Optional<SubscriberId> me =
        Optional.of(stage.person().subject()).flatMap(stage.durable().subscribers()::idOf);
    if (me.isEmpty()) return;
    Node node = stage.node();
    Instant before = node.clock().instant();
    List<Period> atFirst = entitled(stage.durable(), me.get());
    Reply<ReadEntitlements.Entitlements> reply =
        node.call(use -> use.reading().entitlements().apply(stage.person().subject()));
    Instant after = node.clock().instant();
    if (after.isBefore(before)) return; // the clock was set back meanwhile
    boolean throughout =
        atFirst.stream().anyMatch(time -> time.contains(before) && time.contains(after));
    boolean atSome =
        entitled(stage.durable(), me.get()).stream().anyMatch(time -> meets(time, before, after));
    reply.answer().ifPresent(answer -> judge(answer.active(), throughout, atSome, me.get()));
  }

  private static void judge(
      boolean active, boolean throughout, boolean atSome, SubscriberId subscriber) {
    if (active && !atSome) throw new Violation(NAME, "use of time that nobody paid", subscriber);
    if (!active && throughout) throw new Violation(NAME, "paid time is not given", subscriber);
  }

  private static boolean meets(Period time, Instant from, Instant to) {
    return !time.startsAt().isAfter(to) && time.endsAt().isAfter(from);
  }

  private static List<Period> entitled(InMemoryStore store, SubscriberId subscriber) {
    Stream<Period> paid =
        store.invoices().list(subscriber, new Page.Request(200, Optional.empty())).items().stream()
            .filter(Invoice.Paid.class::isInstance)
            .map(invoice -> ((Invoice.Paid) invoice).covers());
    Stream<Period> trials =
        store.subscriptions().live(subscriber).stream().flatMap(LooksAround::trial);
    return Stream.concat(paid, trials).toList();
  }

  private static Stream<Period> trial(Subscription subscription) {
    return subscription instanceof Subscription.Payable payable
        ? payable.trial().stream()
        : Stream.empty();
  }
}
