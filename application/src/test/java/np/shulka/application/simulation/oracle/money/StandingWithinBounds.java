package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;

/**
 * S22: nobody's credit or arrears are ever less than nothing, no two open requests take up the
 * same, and what is carried is too little to be asked for.
 */
public final class StandingWithinBounds implements Oracle {
  private static final String NAME = "S22 standing";

  private final InMemoryLedger ledger;
  private final Map<SubscriberId, Long> credit = new HashMap<>();
  private final Map<SubscriberId, Long> arrears = new HashMap<>();
  private final Map<SubscriberId, Map<InvoiceId, SetOff>> open = new HashMap<>();
  private int read;

  public StandingWithinBounds(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void committed(Commit commit) {
    Set<SubscriberId> touched = new HashSet<>();
    for (; read < ledger.size(); read++) {
      Posting posting = ledger.at(read);
      posting.subscriber().ifPresent(subscriber -> take(subscriber, posting));
      posting.subscriber().ifPresent(touched::add);
    }
    commit.invoices().forEach(change -> touched.add(request(change.after())));
    touched.forEach(this::check);
    commit.invoices().forEach(this::requireTooLittle);
  }

  private void take(SubscriberId subscriber, Posting posting) {
    credit.merge(subscriber, -on(posting, Account.SUBSCRIBER_CREDIT), Math::addExact);
    arrears.merge(subscriber, on(posting, Account.RECEIVABLES), Math::addExact);
  }

  private static long on(Posting posting, Account account) {
    return posting.entries().stream()
        .filter(entry -> entry.account() == account)
        .mapToLong(entry -> entry.amount().paisa() * (entry.side() == Side.DEBIT ? 1 : -1))
        .sum();
  }

  private SubscriberId request(Invoice invoice) {
    SubscriberId subscriber = invoice.request().debtor().subscriber();
    var mine = open.computeIfAbsent(subscriber, _ -> new HashMap<>());
    if (invoice instanceof Invoice.Open) {
      mine.put(invoice.id(), invoice.request().charges().setOff());
    } else {
      mine.remove(invoice.id());
    }
    return subscriber;
  }

  private void check(SubscriberId subscriber) {
    long has = credit.getOrDefault(subscriber, 0L);
    long owes = arrears.getOrDefault(subscriber, 0L);
    if (has < 0 || owes < 0) {
      throw new Violation(NAME, "credit of " + has + ", arrears of " + owes, subscriber);
    }
    long used =
        open.getOrDefault(subscriber, Map.of()).values().stream()
            .mapToLong(off -> off.fromAccount().paisa())
            .sum();
    if (used > has) throw new Violation(NAME, used + " of " + has + " is used up", subscriber);
    long asked = asked(subscriber);
    if (asked > owes) throw new Violation(NAME, asked + " of " + owes + " is asked", subscriber);
  }

  private long asked(SubscriberId subscriber) {
    return open.getOrDefault(subscriber, Map.of()).values().stream()
        .mapToLong(off -> off.arrears().paisa())
        .sum();
  }

  /** Beside what is asked for already. */
  private void requireTooLittle(Change<Invoice> change) {
    if (!(change.after() instanceof Invoice.Paid paid) || !change.becomes(Invoice.Paid.class)) {
      return;
    }
    if (paid.proof().payment().isPresent() || paid.due().isZero()) return;
    SubscriberId subscriber = paid.request().debtor().subscriber();
    long rest = arrears.getOrDefault(subscriber, 0L) - asked(subscriber);
    if (rest < Price.LEAST_CHARGEABLE.paisa()) return;
    throw new Violation(NAME, rest + " is carried and could be asked for", subscriber, paid.id());
  }
}
