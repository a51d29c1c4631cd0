package np.shulka.application.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.gateway.TaxOffice;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.life.AddOnsAsPromised;
import np.shulka.application.simulation.oracle.life.AnnouncedFirst;
import np.shulka.application.simulation.oracle.life.CatalogIsTold;
import np.shulka.application.simulation.oracle.life.ChangesArePaidFirst;
import np.shulka.application.simulation.oracle.life.Converges;
import np.shulka.application.simulation.oracle.life.DatedToday;
import np.shulka.application.simulation.oracle.life.EventsTellChanges;
import np.shulka.application.simulation.oracle.life.KnownEdges;
import np.shulka.application.simulation.oracle.life.NothingLeftBehind;
import np.shulka.application.simulation.oracle.life.OneAtATime;
import np.shulka.application.simulation.oracle.life.OneTrial;
import np.shulka.application.simulation.oracle.life.PausesFreezeTime;
import np.shulka.application.simulation.oracle.life.PeriodsApart;
import np.shulka.application.simulation.oracle.life.RefundsEndWhatTheySay;
import np.shulka.application.simulation.oracle.life.RemindedFirst;
import np.shulka.application.simulation.oracle.life.StartsWhereItShould;
import np.shulka.application.simulation.oracle.life.UsedAsPaid;
import np.shulka.application.simulation.oracle.money.AskedHoweverLate;
import np.shulka.application.simulation.oracle.money.BooksBalance;
import np.shulka.application.simulation.oracle.money.CountedOnce;
import np.shulka.application.simulation.oracle.money.CouponsAsPromised;
import np.shulka.application.simulation.oracle.money.CreditsOfWhatWasPaid;
import np.shulka.application.simulation.oracle.money.FilesComparedRightly;
import np.shulka.application.simulation.oracle.money.GatewayComparedRightly;
import np.shulka.application.simulation.oracle.money.GrantNeedsProof;
import np.shulka.application.simulation.oracle.money.MoneyConserved;
import np.shulka.application.simulation.oracle.money.NotesOfRefunds;
import np.shulka.application.simulation.oracle.money.NothingButTheReport;
import np.shulka.application.simulation.oracle.money.NumbersGapless;
import np.shulka.application.simulation.oracle.money.OnlyTheLookupDecides;
import np.shulka.application.simulation.oracle.money.RecomputesToThePaisa;
import np.shulka.application.simulation.oracle.money.ReconcilesInTheEnd;
import np.shulka.application.simulation.oracle.money.RefundsAsMeant;
import np.shulka.application.simulation.oracle.money.ReportsAsBooked;
import np.shulka.application.simulation.oracle.money.RevenueByTheDay;
import np.shulka.application.simulation.oracle.money.StandingWithinBounds;
import np.shulka.application.simulation.oracle.money.TaxOfficeHasAll;
import np.shulka.application.simulation.oracle.money.TermsFrozen;
import np.shulka.application.simulation.oracle.money.UnappliedOrCredit;
import np.shulka.application.simulation.oracle.money.UnusedGoesBack;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.payment.LookupReport;

/** All rules, each named after what it guards. A new capability adds its own here. */
public final class Oracles {
  private final Chronicle chronicle;
  private final Khalti khalti;
  private final List<Oracle> all;

  public Oracles(Chronicle chronicle, Khalti khalti) {
    this.chronicle = chronicle;
    this.khalti = khalti;
    this.all =
        new ArrayList<>(
            List.of(
                new GrantNeedsProof(chronicle),
                new CountedOnce(),
                new MoneyConserved(chronicle, khalti),
                new EventsTellChanges(),
                new PeriodsApart(),
                new KnownEdges(),
                new OnlyTheLookupDecides(),
                new NumbersGapless(),
                new TermsFrozen(),
                new CouponsAsPromised(chronicle),
                new OneAtATime(chronicle),
                new OneTrial(),
                new PausesFreezeTime(chronicle),
                new StartsWhereItShould(chronicle),
                new ChangesArePaidFirst(),
                new UsedAsPaid(),
                new DatedToday(),
                new AddOnsAsPromised(),
                new CreditsOfWhatWasPaid(chronicle),
                new NothingLeftBehind(),
                new RefundsAsMeant(chronicle, khalti),
                new RefundsEndWhatTheySay(chronicle),
                new Converges()));
  }

  /**
   * Adds the rules of prices and of the books; only the store in memory tells them in their order.
   *
   * @param running the name of what acts now
   */
  Oracles over(
      InMemoryStore store, InstantSource clock, TaxOffice office, Supplier<String> running) {
    InMemoryLedger ledger = store.ledger();
    all.add(new AnnouncedFirst(chronicle, store, clock));
    all.add(new RemindedFirst(store));
    all.add(new CatalogIsTold(store));
    all.add(new UnappliedOrCredit(ledger));
    all.add(new UnusedGoesBack(chronicle, clock));
    all.add(new NotesOfRefunds(store));
    all.add(new TaxOfficeHasAll(store, office));
    all.add(new AskedHoweverLate(store, clock));
    all.add(new NothingButTheReport(running));
    all.add(new FilesComparedRightly(store, khalti));
    all.add(new GatewayComparedRightly(store, khalti, clock, running));
    all.add(new ReconcilesInTheEnd(store, khalti, chronicle, clock));
    all.add(new BooksBalance(ledger));
    all.add(new RevenueByTheDay(ledger));
    all.add(new ReportsAsBooked(store));
    all.add(new StandingWithinBounds(ledger));
    all.add(new RecomputesToThePaisa(store, clock));
    return this;
  }

  public void committed(Commit commit) {
    all.forEach(oracle -> oracle.committed(commit));
  }

  public void told(LookupReport report) {
    all.forEach(oracle -> oracle.told(report));
  }

  public void afterwards(Afterwards world) {
    all.forEach(oracle -> oracle.afterwards(world));
  }
}
