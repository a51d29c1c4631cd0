package np.shulka.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementComparison;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Goes on with a comparison that somebody began, part by part; whoever dies leaves it where it was.
 */
@PrimaryPort
public final class Reconcile {
  /** Longer than one part can take. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  /** So many parts, then others are let in: a node that is told to stop does so soon. */
  private static final int PARTS = 20;

  private final ReconciliationBooks all;
  private final GatewaySteps asked;
  private final ListedSteps listed;
  private final SettlementSteps settlement;
  private final RefundSteps refunds;
  private final Setting setting;

  public Reconcile(
      ReconciliationBooks all,
      PaymentGatewayPort gateway,
      ReconciliationPolicy policy,
      Setting setting) {
    this.all = all;
    this.asked = new GatewaySteps(all.ours(), gateway, policy.patience());
    this.listed = new ListedSteps(all.ours(), all.runs(), gateway, policy.patience());
    var comparison = new SettlementComparison(setting.zone(), policy.lateDays());
    this.refunds = new RefundSteps(all.ours(), all.files(), comparison);
    this.settlement = new SettlementSteps(all.ours(), all.files(), comparison, refunds);
    this.setting = setting;
  }

  /** Returns whether there was anything to do. */
  public boolean reconcile() {
    Optional<Reconciliation.Running> claimed = all.runs().claim(setting.now(), LEASE);
    claimed.ifPresent(this::goOn);
    return claimed.isPresent();
  }

  private void goOn(Reconciliation.Running claimed) {
    Reconciliation.Running run = claimed;
    try {
      for (int part = 1; part <= PARTS; part++) {
        Step step = step(run);
        boolean last = part == PARTS || isPaused(step);
        Reconciliation next = next(run, step, last);
        all.runs().advance(run, next, found(step));
        if (last || !(next instanceof Reconciliation.Running more)) return;
        run = more;
      }
    } catch (LostRace others) {
      return; // another node goes on with it
    } catch (Problem trouble) {
      throw trouble; // its lease will be over
    } catch (RuntimeException bug) {
      String why = "it cannot be gone on with: " + bug.getClass().getSimpleName();
      all.runs().advance(run, run.fail(why, setting.now()), List.of());
    }
  }

  private static boolean isPaused(Step step) {
    return step instanceof Step.On on && !on.pause().isZero();
  }

  private Reconciliation next(Reconciliation.Running run, Step step, boolean last) {
    Instant now = setting.now();
    return switch (step) {
      case Step.On on -> run.goOn(on.progress(), now.plus(last ? on.pause() : LEASE));
      case Step.Over over -> run.finish(over.progress(), now);
    };
  }

  private static List<Difference> found(Step step) {
    return switch (step) {
      case Step.On on -> on.found();
      case Step.Over over -> over.found();
    };
  }

  private Step step(Reconciliation.Running run) {
    return switch (run.progress().stage()) {
      case ATTEMPTS -> asked.attempts(run);
      case TRANSACTIONS -> listed.transactions(run);
      case ROWS -> settlement.rows(run, file(run));
      case BOOKED -> settlement.booked(run, file(run));
      case REFUNDS -> refunds.refunds(run, file(run));
    };
  }

  private static SettlementFileId file(Reconciliation.Running run) {
    return switch (run.terms().against()) {
      case Against.Settlement file -> file.file();
      case Against.Gateway _ -> throw new IllegalStateException("nobody sent a file");
    };
  }
}
