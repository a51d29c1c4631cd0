package np.shulka.application.simulation.oracle.money;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/**
 * S4, C2: what a change gives back is what was paid for the whole days that are left, net of
 * discounts, of every invoice that has any, and of none twice. Computed anew from the invoices.
 */
public final class CreditsOfWhatWasPaid implements Oracle {
  private static final String NAME = "S4 credits";

  private final Chronicle chronicle;
  private final Map<InvoiceId, BillingAnchor> anchors = new HashMap<>();
  private final Map<SubscriptionId, Map<InvoiceId, Invoice.Paid>> bought = new HashMap<>();

  public CreditsOfWhatWasPaid(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Subscription> change : commit.subscriptions()) {
      if (change.after() instanceof Subscription.Active active) {
        anchors.putIfAbsent(active.paid().paidBy(), active.paid().anchor());
      }
    }
    commit.invoices().stream()
        .filter(change -> change.becomes(Invoice.Paid.class))
        .map(change -> (Invoice.Paid) change.after())
        .forEach(this::check);
  }

  private void check(Invoice.Paid change) {
    SubscriptionId subscription = change.request().debtor().subscription();
    var mine = bought.computeIfAbsent(subscription, _ -> new LinkedHashMap<>());
    mine.keySet().removeIf(chronicle::isGivenBack); // what is left of such nobody can tell here
    List<Credit> credits =
        change.request().charges().setOff().credits().stream()
            .filter(credit -> !chronicle.isGivenBack(credit.of()))
            .toList();
    LocalDate day = LocalDate.ofInstant(change.request().issuedAt(), ATime.NEPAL);
    if (!credits.isEmpty()) {
      // what was quoted just before midnight may be issued just after
      boolean right = fits(credits, mine, day) || fits(credits, mine, day.minusDays(1));
      if (!right) {
        throw new Violation(
            NAME, "gives back " + sums(credits) + ", not " + due(mine, day), subjects(change));
      }
      credits.forEach(credit -> mine.remove(credit.of()));
    }
    if (change.request().purpose() instanceof Purpose.Once) return; // nothing is left of it
    mine.put(change.id(), change);
  }

  private static Object[] subjects(Invoice.Paid change) {
    return Stream.concat(
            Stream.of(change.id(), change.request().debtor().subscription()),
            change.request().charges().setOff().credits().stream().map(Credit::of))
        .toArray();
  }

  private boolean fits(List<Credit> credits, Map<InvoiceId, Invoice.Paid> mine, LocalDate day) {
    boolean taxed =
        credits.stream().allMatch(it -> it.tax().equals(vat(it.of()).vat().on(it.taxable())));
    return taxed && sums(credits).equals(due(mine, day));
  }

  private Charges vat(InvoiceId id) {
    return chronicle.invoice(id).orElseThrow().request().charges();
  }

  private static Map<InvoiceId, Long> sums(List<Credit> credits) {
    Map<InvoiceId, Long> sums = new HashMap<>();
    credits.forEach(it -> sums.merge(it.of(), it.taxable().paisa(), Math::addExact));
    return sums;
  }

  private Map<InvoiceId, Long> due(Map<InvoiceId, Invoice.Paid> mine, LocalDate day) {
    Map<InvoiceId, Long> due = new HashMap<>();
    for (Invoice.Paid paid : mine.values()) {
      long unused = unused(paid, day);
      if (unused > 0) due.put(paid.id(), unused);
    }
    return due;
  }

  private long unused(Invoice.Paid paid, LocalDate day) {
    Charges charges = paid.request().charges();
    List<Period> periods = requireNonNull(anchors.get(paid.id())).periodsOf(paid.covers());
    List<Long> nets = new ArrayList<>();
    List<Money> discounts = charges.discounts();
    for (int i = 0; i < discounts.size(); i++) {
      nets.add(charges.lines().get(i).amount().minus(discounts.get(i)).paisa());
    }
    if (nets.size() % periods.size() != 0) {
      return unused(nets.stream().mapToLong(net -> net).sum(), paid.covers(), day);
    }
    // a change that is paid after the end of a period has a line more than periods
    int each = nets.size() / periods.size();
    long unused = 0;
    for (int i = 0; i < periods.size(); i++) {
      long net = nets.subList(i * each, (i + 1) * each).stream().mapToLong(it -> it).sum();
      unused += unused(net, periods.get(i), day);
    }
    return unused;
  }

  private static long unused(long net, Period time, LocalDate day) {
    LocalDate first = LocalDate.ofInstant(time.startsAt(), ATime.NEPAL);
    LocalDate end = LocalDate.ofInstant(time.endsAt(), ATime.NEPAL);
    long total = Math.max(1, ChronoUnit.DAYS.between(first, end));
    long used = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, total);
    return net - (2 * net * used + total) / (2 * total);
  }
}
