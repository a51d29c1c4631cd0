package np.shulka.application.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnVersion;

/** Add-ons by code, each with all its versions. */
public final class InMemoryAddOns implements AddOns {
  private final InMemoryTransactions transactions;
  private final Rows<AddOnCode, List<AddOn>> addOns;

  public InMemoryAddOns(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.addOns = Rows.in(transactions);
  }

  @Override
  public List<AddOn> all() {
    return addOns.all().stream()
        .map(List::getLast)
        .sorted(Comparator.comparing(AddOn::code))
        .toList();
  }

  @Override
  public Optional<AddOn> find(AddOnCode code) {
    return addOns.find(code).map(List::getLast);
  }

  @Override
  public Optional<AddOnVersion> version(AddOnCode code, int number) {
    return addOns.find(code).stream()
        .flatMap(List::stream)
        .map(AddOn::current)
        .filter(version -> version.number() == number)
        .findFirst();
  }

  @Override
  public void add(AddOn addOn) {
    transactions.atOnce(
        () -> {
          if (addOns.has(addOn.code())) throw new LostRace("add-on " + addOn.code());
          addOns.put(addOn.code(), List.of(addOn));
          return addOn;
        });
  }

  @Override
  public void replace(AddOn before, AddOn after) {
    transactions.requireOpen();
    List<AddOn> states =
        new ArrayList<>(addOns.find(before.code()).orElseThrow(() -> new LostRace("no add-on")));
    if (!states.getLast().equals(before)) throw new LostRace("add-on " + before.code());
    states.add(after);
    addOns.put(after.code(), List.copyOf(states));
  }
}
