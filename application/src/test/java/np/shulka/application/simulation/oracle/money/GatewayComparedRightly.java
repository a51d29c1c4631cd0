package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.gateway.Snapshot;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Told;

/**
 * C23: whoever compares with the gateway asks about every attempt of that time, or says of which
 * nobody answered; what differed all that time is listed, and what never differed is not, as far as
 * the gateway told the truth.
 */
public final class GatewayComparedRightly implements Oracle {
  private static final String NAME = "C23 gateway";

  /** Clocks of nodes are minutes off. */
  private static final Duration SLACK = Duration.ofMinutes(30);

  private final InMemoryStore store;
  private final Khalti khalti;
  private final InstantSource clock;
  private final Supplier<String> running;
  private final Map<GatewayReference, List<Heard>> heard = new HashMap<>();

  /**
   * Makes one.
   *
   * @param running the name of what acts now
   */
  public GatewayComparedRightly(
      InMemoryStore store, Khalti khalti, InstantSource clock, Supplier<String> running) {
    this.store = store;
    this.khalti = khalti;
    this.clock = clock;
    this.running = running;
  }

  @Override
  public void told(LookupReport report) {
    if (!running.get().startsWith(NothingButTheReport.WHO_COMPARES)) return;
    heard
        .computeIfAbsent(report.asked(), _ -> new ArrayList<>())
        .add(new Heard(clock.instant(), report.says(), isTrue(report)));
  }

  private boolean isTrue(LookupReport report) {
    Statement says = report.says();
    return khalti
        .deal(report.asked())
        .filter(deal -> says.status() == deal.status())
        .filter(deal -> says.total().equals(deal.amount()))
        .filter(deal -> says.transaction().equals(deal.transaction()))
        .isPresent();
  }

  @Override
  public void afterwards(Afterwards world) {
    Reports reports = new Reports(store.reconciliations());
    for (Snapshot before : khalti.audits().questions()) {
      Optional<Reconciliation.Done> run = reports.gateway(before.span());
      if (run.isEmpty()) continue;
      Map<PaymentId, Set<String>> kinds =
          reports.told(run.get()).stream()
              .filter(told -> told.about().payment().isPresent())
              .collect(
                  Collectors.groupingBy(
                      told -> told.about().payment().orElseThrow(),
                      Collectors.mapping(Told::kind, Collectors.toSet())));
      before
          .attempts()
          .forEach(
              (payment, deal) ->
                  check(
                      new Asked(payment, deal, run.get(), kinds.getOrDefault(payment, Set.of())),
                      before));
    }
  }

  /** An attempt of that time, and what is told of it. */
  private record Asked(
      PaymentId payment, ScriptedTill.Deal then, Reconciliation.Done run, Set<String> kinds) {
    Instant over() {
      return run.at().plus(SLACK);
    }

    ReconciliationId id() {
      return run.id();
    }
  }

  /** An answer to whoever compares. */
  private record Heard(Instant at, Statement says, boolean isTrue) {}

  private void check(Asked one, Snapshot before) {
    List<Heard> answers =
        heard.getOrDefault(one.then().name(), List.of()).stream()
            .filter(it -> !it.at().isBefore(before.span().to()) && it.at().isBefore(one.over()))
            .toList();
    if (one.kinds().contains("not-asked")) return;
    if (answers.isEmpty()) fail(one, "nobody asked about it");
    if (!answers.stream().allMatch(Heard::isTrue)) return;
    Payment now = store.payments().find(one.payment()).orElseThrow();
    boolean counts = now instanceof Payment.Completed paid && wasCounted(paid, before);
    if (counts && isLeftAlone(one) && !one.kinds().isEmpty()) fail(one, "nothing differed");
    if (counts && isBackPastUs(one) && !one.kinds().contains("settled-not-paid")) {
      fail(one, "it went back past us");
    }
    boolean all = answers.stream().allMatch(it -> it.says().status() == GatewayStatus.COMPLETED);
    if (all && !(now instanceof Payment.Completed) && one.kinds().isEmpty()) {
      fail(one, "it is paid, and does not count");
    }
  }

  private static boolean wasCounted(Payment.Completed paid, Snapshot before) {
    return before.counted().containsKey(paid.proof().transaction());
  }

  /** Nothing ever went back of it, and nothing ever was to. */
  private boolean isLeftAlone(Asked one) {
    return store.refunds().of(one.payment()).isEmpty()
        && khalti.deal(one.then().name()).filter(deal -> deal.refunded().isZero()).isPresent();
  }

  /** Something was back when it was begun, and until it was over nobody here knew. */
  private boolean isBackPastUs(Asked one) {
    return !one.then().refunded().isZero()
        && store.refunds().of(one.payment()).stream()
            .allMatch(refund -> refund.intent().createdAt().isAfter(one.over()));
  }

  private static void fail(Asked one, String what) {
    throw new Violation(NAME, what + ", and " + one.kinds() + " is told", one.id(), one.payment());
  }
}
