package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/**
 * S10, S11: once faults have stopped, what time does to a subscription is done, and who may go on
 * is asked to, unless somebody is paying.
 */
public final class NothingLeftBehind implements Oracle {
  private static final String NAME = "S10 S11 nothing left behind";
  private static final Duration DONE_WITHIN = Duration.ofDays(3);

  private final Map<SubscriptionId, Instant> touched = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    for (Change<Subscription> change : commit.subscriptions()) {
      touched.put(change.after().id(), ChangesArePaidFirst.now(change.after(), commit));
    }
  }

  @Override
  public void afterwards(Afterwards world) {
    Instant latest = world.now().minus(DONE_WITHIN);
    for (Subscription subscription : world.chronicle().subscriptions()) {
      if (!(subscription instanceof Live live)) continue;
      // somebody may still do what they began to do days before
      if (touched.getOrDefault(live.id(), Instant.MIN).isAfter(latest)) continue;
      if (isBeingPaid(live.id(), world.chronicle(), latest)) continue;
      if (live.turnsAt().isBefore(latest)) {
        throw new Violation(NAME, live + " was to turn at " + live.turnsAt(), live.id());
      }
      if (live instanceof Subscription.Payable payable) checkOffer(payable, latest, world);
    }
  }

  private static void checkOffer(
      Subscription.Payable subscription, Instant latest, Afterwards world) {
    boolean due =
        subscription.offersAt(Deadlines.DEFAULT).filter(at -> at.isBefore(latest)).isPresent();
    boolean asked =
        open(subscription.id(), world.chronicle())
            .anyMatch(invoice -> !invoice.request().isStale(latest));
    if (due && !asked) throw new Violation(NAME, "nothing is offered", subscription.id());
  }

  private static Stream<Invoice> open(SubscriptionId id, Chronicle chronicle) {
    return chronicle.invoices(id).stream().filter(Invoice.Open.class::isInstance);
  }

  private static boolean isBeingPaid(SubscriptionId id, Chronicle chronicle, Instant latest) {
    return open(id, chronicle).anyMatch(invoice -> isBeingPaid(invoice.id(), chronicle, latest));
  }

  private static boolean isBeingPaid(InvoiceId invoice, Chronicle chronicle, Instant latest) {
    return chronicle.payments().stream()
        .filter(payment -> payment.attempt().purpose().invoice().equals(invoice))
        .filter(
            payment -> payment instanceof Payment.Initiated || payment instanceof Payment.Pending)
        .anyMatch(payment -> ((Payment.Watched) payment).link().isAwaited(latest));
  }
}
