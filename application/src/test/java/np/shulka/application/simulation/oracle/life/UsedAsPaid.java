package np.shulka.application.simulation.oracle.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** S4, S5: at every instant that is still to come it is of what was paid for that instant. */
public final class UsedAsPaid implements Oracle {
  private static final String NAME = "S4 S5 used as paid";

  private final Map<SubscriptionId, List<Piece>> paid = new HashMap<>();
  private final Map<SubscriptionId, Instant> latest = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    commit.invoices().stream()
        .filter(change -> change.becomes(Invoice.Paid.class))
        .map(change -> (Invoice.Paid) change.after())
        .filter(paid -> !(paid.request().purpose() instanceof Purpose.Once))
        .forEach(this::add);
    for (Change<Subscription> change : commit.subscriptions()) {
      Instant now = ChangesArePaidFirst.now(change.after(), commit);
      latest.merge(change.after().id(), now, (one, other) -> one.isAfter(other) ? one : other);
      if (!(change.after() instanceof Subscription.Active active)) continue;
      TakenBack.by(change).ifPresent(back -> takeBack(active, back));
      if (change.before().filter(Subscription.Paused.class::isInstance).isPresent()) move(active);
      check(active);
    }
  }

  private void add(Invoice.Paid bought) {
    List<Piece> mine =
        paid.computeIfAbsent(bought.request().debtor().subscription(), _ -> new ArrayList<>());
    Purpose purpose = bought.request().purpose();
    if (purpose instanceof Purpose.Change) {
      mine.replaceAll(piece -> piece.until(bought.covers().startsAt()));
    }
    mine.add(new Piece(bought.covers().startsAt(), bought.covers().endsAt(), purpose.selection()));
  }

  /** What went back before it began is of nothing any more (S18). */
  private void takeBack(Subscription.Active active, PaidPeriod back) {
    paid.getOrDefault(active.id(), new ArrayList<>())
        .removeIf(piece -> !piece.from.isBefore(back.time().startsAt()));
  }

  /** What a pause left is of one thing. */
  private void move(Subscription.Active resumed) {
    Period rest = resumed.paid().time();
    List<Piece> mine = new ArrayList<>();
    mine.add(new Piece(rest.startsAt(), rest.endsAt(), resumed.agreement().selection()));
    paid.put(resumed.id(), mine);
  }

  private void check(Subscription.Active active) {
    Instant now = latest.getOrDefault(active.id(), Instant.MIN);
    Agreement agreement = active.agreement();
    for (Piece piece : paid.getOrDefault(active.id(), List.of())) {
      Instant from = piece.from.isBefore(now) ? now : piece.from;
      if (!from.isBefore(piece.to)) continue;
      boolean right =
          agreement.selectionAt(from).equals(piece.of)
              && agreement.selectionAt(piece.to.minusMillis(1)).equals(piece.of);
      if (right) continue;
      throw new Violation(
          NAME,
          "from " + from + " it is " + agreement.selectionAt(from) + ", not " + piece,
          active.id());
    }
  }

  private record Piece(Instant from, Instant to, Selection of) {
    Piece until(Instant end) {
      return end.isBefore(to) ? new Piece(from, end, of) : this;
    }
  }
}
