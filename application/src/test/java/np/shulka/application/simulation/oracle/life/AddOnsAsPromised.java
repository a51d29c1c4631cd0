package np.shulka.application.simulation.oracle.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.cast.Market;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.Event;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Subscription;

/**
 * C25: what recurs has a line in every period that is asked for, at its price; what is bought once
 * is delivered exactly once, with the payment of its invoice, and changes nothing else.
 */
public final class AddOnsAsPromised implements Oracle {
  private static final String NAME = "C25 add-ons";

  private final Map<InvoiceId, PinnedAddOn> delivered = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      if (change.before().isEmpty()) checkLines(change.after());
    }
    Map<InvoiceId, PinnedAddOn> paid = paidOnce(commit);
    commit.news().stream()
        .flatMap(news -> news.events().stream())
        .map(recorded -> recorded.event())
        .filter(event -> event.type().equals("add-on.delivered"))
        .forEach(event -> deliver(event, paid));
    if (!paid.isEmpty()) commit.subscriptions().forEach(AddOnsAsPromised::requireUnchanged);
  }

  private static Map<InvoiceId, PinnedAddOn> paidOnce(Commit commit) {
    Map<InvoiceId, PinnedAddOn> paid = new HashMap<>();
    for (Change<Invoice> change : commit.invoices()) {
      if (change.becomes(Invoice.Paid.class)) {
        once(change.after()).ifPresent(addOn -> paid.put(change.after().id(), addOn));
      }
    }
    return paid;
  }

  private static Optional<PinnedAddOn> once(Invoice invoice) {
    return invoice.request().purpose() instanceof Purpose.Once(_, var addOn)
        ? Optional.of(addOn)
        : Optional.empty();
  }

  private void deliver(Event event, Map<InvoiceId, PinnedAddOn> paid) {
    PinnedAddOn bought =
        paid.entrySet().stream()
            .filter(it -> it.getKey().toString().equals(event.data().get("invoiceId")))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new Violation(NAME, "delivered before it is paid", event.id()));
    boolean same =
        bought.code().toString().equals(event.data().get("addOnCode"))
            && Integer.valueOf(bought.quantity()).equals(event.data().get("quantity"));
    if (!same) throw new Violation(NAME, "delivered something else", event.id());
    for (var each : paid.entrySet()) {
      if (!each.getKey().toString().equals(event.data().get("invoiceId"))) continue;
      if (delivered.put(each.getKey(), bought) != null) {
        throw new Violation(NAME, "delivered twice", each.getKey());
      }
    }
  }

  private static void requireUnchanged(Change<Subscription> change) {
    boolean same =
        change
            .before()
            .filter(before -> before.agreement().equals(change.after().agreement()))
            .isPresent();
    if (!same) throw new Violation(NAME, "changed by what was bought once", change.after().id());
  }

  /** The lines of a period are the plan and then what recurs; nobody else writes such lines. */
  private static void checkLines(Invoice asked) {
    List<InvoiceLine> lines = asked.request().charges().lines();
    switch (asked.request().purpose()) {
      case Purpose.Time(var selection, int periods, _) -> {
        int each = 1 + selection.addOns().size();
        if (lines.size() != periods * each) {
          throw new Violation(NAME, "not a line for each of " + selection.addOns(), asked.id());
        }
        for (int i = 0; i < lines.size(); i += each) {
          requirePrices(selection, lines.subList(i + 1, i + each), asked);
        }
      }
      case Purpose.Once(_, var addOn) -> requirePrices(List.of(addOn), lines, asked);
      case Purpose.Change _ -> {}
    }
  }

  private static void requirePrices(Selection selection, List<InvoiceLine> lines, Invoice asked) {
    requirePrices(selection.addOns(), lines, asked);
  }

  private static void requirePrices(
      List<PinnedAddOn> addOns, List<InvoiceLine> lines, Invoice asked) {
    List<Money> right = new ArrayList<>();
    addOns.forEach(addOn -> right.add(Market.price(addOn.code()).times(addOn.quantity())));
    if (lines.stream().map(InvoiceLine::amount).toList().equals(right)) return;
    throw new Violation(NAME, "asks " + lines + " for " + addOns, asked.id());
  }

  @Override
  public void afterwards(Afterwards world) {
    for (Invoice invoice : world.chronicle().invoices()) {
      boolean missing =
          invoice instanceof Invoice.Paid
              && once(invoice).isPresent()
              && !delivered.containsKey(invoice.id());
      if (missing) throw new Violation(NAME, "paid and never delivered", invoice.id());
    }
  }
}
