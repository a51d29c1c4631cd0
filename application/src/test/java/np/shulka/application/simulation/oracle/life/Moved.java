package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscription.Pause;
import np.shulka.domain.subscription.Subscription;

/** How much later than it was bought the time of each invoice ends, pause by pause (S20). */
final class Moved {
  private final Chronicle chronicle;
  private final Map<InvoiceId, Duration> later = new HashMap<>();

  Moved(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  void take(Change<Subscription> change) {
    if (!(change.after() instanceof Subscription.Active active)
        || !(change.before().orElse(null) instanceof Subscription.Paused paused)) {
      return;
    }
    Duration stood = Duration.between(paused.pause().at(), active.paid().time().startsAt());
    for (Invoice invoice : chronicle.invoices(active.id())) {
      if (invoice instanceof Invoice.Paid paid && end(paid).isAfter(paused.pause().at())) {
        later.merge(paid.id(), stood, Duration::plus);
      }
    }
  }

  /** Where its time ends, as it was before what is looked at. */
  Instant end(Invoice.Paid paid, Optional<Subscription> before) {
    Instant end = end(paid);
    if (!(before.orElse(null) instanceof Subscription.Paused paused)) return end;
    Pause pause = paused.pause();
    return end.isAfter(pause.at()) ? end.plus(Duration.between(pause.at(), pause.until())) : end;
  }

  private Instant end(Invoice.Paid paid) {
    return paid.covers().endsAt().plus(later.getOrDefault(paid.id(), Duration.ZERO));
  }
}
