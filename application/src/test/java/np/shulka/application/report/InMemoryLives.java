package np.shulka.application.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PeriodLines;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Bought;
import np.shulka.domain.report.Life;
import np.shulka.domain.report.MonthlyValue;
import np.shulka.domain.subscription.Subscription;

/** Lives, found by reading every invoice. */
public final class InMemoryLives implements Lives {
  private final InMemorySubscriptions subscriptions;
  private final Invoices invoices;
  private final Catalog catalog;

  public InMemoryLives(InMemorySubscriptions subscriptions, Invoices invoices, Catalog catalog) {
    this.subscriptions = subscriptions;
    this.invoices = invoices;
    this.catalog = catalog;
  }

  @Override
  public void read(Consumer<Life> each) {
    Map<SubscriptionId, List<Invoice.Paid>> bought =
        new TreeMap<>(Comparator.comparing(SubscriptionId::value));
    for (Invoice invoice : Pages.all(invoices::all)) {
      if (!(invoice instanceof Invoice.Paid paid)) continue;
      if (paid.request().purpose() instanceof Purpose.Once) continue;
      SubscriptionId id = paid.request().debtor().subscription();
      bought.computeIfAbsent(id, _ -> new ArrayList<>()).add(paid);
    }
    bought.entrySet().stream()
        .map(entry -> life(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing((Life life) -> life.subscriber().value()))
        .forEach(each);
  }

  private Life life(SubscriptionId id, List<Invoice.Paid> bought) {
    Subscription subscription = subscriptions.find(id).orElseThrow();
    List<Life.Step> steps =
        Bought.steps(
            bought.stream()
                .sorted(
                    Comparator.comparing((Invoice.Paid paid) -> paid.number().year())
                        .thenComparingInt(paid -> paid.number().sequence()))
                .map(this::bought)
                .toList());
    List<Life.Standstill> pauses =
        subscriptions.stops(id).stream()
            .map(it -> new Life.Standstill(it.at(), it.resumedAt().orElse(it.until())))
            .toList();
    Optional<Life.End> end =
        subscription instanceof Subscription.Ended over
            ? Optional.of(new Life.End(over.endedAt(), over.reason()))
            : Optional.empty();
    return new Life(id, subscription.agreement().subscriber(), steps, pauses, end);
  }

  private Bought bought(Invoice.Paid paid) {
    var start = paid.covers().startsAt();
    boolean isLived = !subscriptions.isTakenBack(paid.id());
    Purpose purpose = paid.request().purpose();
    if (purpose instanceof Purpose.Change(var to, var working)) {
      return working
          .filter(kept -> kept.kind() == Working.Kind.MORE)
          .map(more -> PeriodLines.more(more.from(), catalog.chosen(to)))
          .map(lines -> new Bought(start, Bought.Kind.MORE, monthly(paid, lines), isLived))
          .orElseGet(() -> new Bought(start, Bought.Kind.CHANGE, monthly(paid), isLived));
    }
    return new Bought(start, Bought.Kind.TIME, monthly(paid), isLived);
  }

  private MonthlyValue monthly(Invoice.Paid paid) {
    return monthly(paid, PeriodLines.of(catalog.chosen(paid.request().purpose().selection())));
  }

  private static MonthlyValue monthly(Invoice.Paid paid, List<LineOrigin> lines) {
    Charges charges = paid.request().charges();
    return MonthlyValue.of(
        lines.stream().map(LineOrigin::whole).reduce(Money.ZERO, Money::plus),
        paid.request().purpose().selection().plan().billingPeriod(),
        charges.subtotal(),
        charges.discount());
  }
}
