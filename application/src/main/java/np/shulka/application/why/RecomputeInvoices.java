package np.shulka.application.why;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.why.Recomputations.Kept;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.why.Difference;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Reckoning;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Recomputation.Progress;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Works every invoice out once more from what was kept of it, part by part, and tells where it
 * comes to something else. It writes nothing but what it found and how far it is, so it goes on
 * where it was killed, and of two nodes at the same part one leaves it to the other.
 */
@PrimaryPort
public final class RecomputeInvoices {
  private final Recomputations recomputations;
  private final Catalog catalog;
  private final Transactions transactions;
  private final Setting setting;
  private final Duration every;

  /**
   * Begins runs by itself.
   *
   * @param every how long after the beginning of the last run the next one begins
   */
  public RecomputeInvoices(
      Recomputations recomputations,
      Catalog catalog,
      Transactions transactions,
      Setting setting,
      Duration every) {
    this.recomputations = recomputations;
    this.catalog = catalog;
    this.transactions = transactions;
    this.setting = setting;
    this.every = every;
  }

  /**
   * Works out the next part of the run that is going on, or of a new one if it is time for it.
   *
   * @return how many invoices were looked at
   */
  public int recompute(int limit) {
    try {
      return running().map(run -> part(run, limit)).orElse(0);
    } catch (LostRace faster) {
      return 0;
    }
  }

  private Optional<Recomputation.Running> running() {
    Optional<Recomputation> latest = recomputations.latest();
    if (latest.isPresent() && latest.get() instanceof Recomputation.Running run) {
      return Optional.of(run);
    }
    boolean early =
        latest.filter(run -> setting.now().isBefore(run.startedAt().plus(every))).isPresent();
    return early ? Optional.empty() : Optional.of(begin());
  }

  private Recomputation.Running begin() {
    var id = new RecomputationId(setting.identifiers().next());
    var run = Recomputation.Running.begin(id, setting.now());
    return transactions.run(
        () -> {
          recomputations.begin(run);
          return run;
        });
  }

  private int part(Recomputation.Running run, int limit) {
    List<Kept> part = recomputations.invoices(run.progress().upTo(), limit);
    CatalogPrices prices = new CatalogPrices(catalog);
    List<Finding> found = new ArrayList<>();
    Progress progress = run.progress();
    for (Kept kept : part) {
      progress =
          switch (kept) {
            case Kept.Whole whole -> check(whole, prices, progress, found);
            case Kept.Broken(var finding) -> broken(finding, progress, found);
          };
    }
    Recomputation after =
        part.size() < limit ? run.finish(progress, setting.now()) : run.to(progress);
    transactions.run(
        () -> {
          recomputations.advance(run, after, found);
          return after;
        });
    found.forEach(this::alert);
    return part.size();
  }

  private static Progress broken(Finding.Unreadable finding, Progress before, List<Finding> found) {
    found.add(finding);
    return before.unreadable(finding.invoice());
  }

  /** One that nothing can be worked out of must not keep the others from being looked at. */
  private static Progress check(
      Kept.Whole kept, CatalogPrices prices, Progress before, List<Finding> found) {
    try {
      return compare(kept, prices, before, found);
    } catch (Problem missing) {
      throw missing;
    } catch (RuntimeException broken) {
      return broken(Finding.Unreadable.of(kept.invoice().id(), broken), before, found);
    }
  }

  private static Progress compare(
      Kept.Whole kept, CatalogPrices prices, Progress before, List<Finding> found) {
    PaymentRequest request = kept.invoice().request();
    Optional<Reckoning> reckoning = prices.reckoning(request);
    if (reckoning.isEmpty()) return before.unexplained(request.id());
    List<Difference> differences = reckoning.get().differences(kept.sums());
    differences.forEach(difference -> found.add(new Finding.Differs(request.id(), difference)));
    return before.checked(request.id(), !differences.isEmpty());
  }

  private void alert(Finding finding) {
    setting.alerts().raise(finding.invoice(), what(finding));
  }

  private static String what(Finding finding) {
    return switch (finding) {
      case Finding.Differs(_, var difference) ->
          "%s was kept as %s and comes to %s"
              .formatted(difference.what(), difference.kept(), difference.recomputed());
      case Finding.Unreadable(_, _, var why) -> "it cannot be read: " + why;
    };
  }
}
