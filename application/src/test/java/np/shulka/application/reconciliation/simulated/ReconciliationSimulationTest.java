package np.shulka.application.reconciliation.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.Reconciliation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exactly what is true is found, whatever fails, and nothing else moves. */
final class ReconciliationSimulationTest {
  private static final int FRESH = 300;

  /** Where nobody answered for so long that it was written down. */
  private static final long NOBODY_ANSWERED = -7_281_254_304_701_982_810L;

  /** Within how many seeds each bug must be found. */
  private static final int SEEDS = 30;

  private static Optional<String> run(long seed, Bug bug, Set<String> reached) {
    Market market = new Market(seed, bug);
    try {
      for (int round = 0; round < 2; round++) {
        market.lives();
        withGateway(market, reached);
        withFile(market, reached);
      }
      return Optional.empty();
    } catch (Broken | IllegalStateException broken) {
      return Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  private static void withGateway(Market market, Set<String> reached) {
    String before = market.state();
    int unusable = market.unusable();
    ReconciliationId id = market.compares();
    Broken.unless(market.state().equals(before), "it moved something", id);
    Broken.unless(market.run(id) instanceof Reconciliation.Done, "it is over", market.run(id));
    List<String> told = new ArrayList<>(market.told(id));
    told.forEach(line -> reached.add(line.split(" ", 2)[0]));
    int unanswered = 0;
    boolean unread = told.removeIf(line -> line.startsWith("list-not-read"));
    for (ScriptedTill.Deal deal : market.deals()) {
      if (!unread || Market.pidx(deal).isPresent()) unanswered += isTold(market, deal, told);
    }
    // a detail that could not be read leaves open whose the money is
    boolean garbled = market.unusable() > unusable;
    boolean open = garbled || unread;
    Broken.unless(
        told.stream().allMatch(it -> open && it.startsWith("unknown-to-us")), "no more", told);
    Broken.unless(unanswered == 0 || open, "somebody answered", unanswered);
  }

  /** Takes the lines about it out of the report; returns how often nobody answered. */
  private static int isTold(Market market, ScriptedTill.Deal deal, List<String> told) {
    Optional<Payment> payment = market.payment(deal);
    String about =
        payment
            .map(it -> it.id().toString())
            .orElseGet(() -> deal.transaction().map(t -> t.value()).orElse(""));
    List<String> lines = told.stream().filter(line -> line.endsWith(" " + about)).toList();
    told.removeAll(lines);
    if (lines.equals(List.of("not-asked " + about))) return 1;
    List<String> truth =
        truth(payment, deal).map(kind -> List.of(kind + " " + about)).orElse(List.of());
    Broken.unless(lines.equals(truth), "exactly what is true", lines + " instead of " + truth);
    return 0;
  }

  private static Optional<String> truth(Optional<Payment> payment, ScriptedTill.Deal deal) {
    if (payment.isEmpty()) {
      return deal.transaction().isPresent() ? Optional.of("unknown-to-us") : Optional.empty();
    }
    GatewayStatus status = deal.status();
    if (status == GatewayStatus.UNRECOGNISED) return Optional.of("unclear");
    if (payment.get() instanceof Payment.Completed) {
      return status == GatewayStatus.COMPLETED ? Optional.empty() : Optional.of("settled-not-paid");
    }
    boolean knownAsBack =
        payment.get() instanceof Payment.Refunded || payment.get() instanceof Payment.Mismatched;
    return switch (status) {
      case COMPLETED, PARTIALLY_REFUNDED -> Optional.of("paid-not-settled");
      case REFUNDED -> knownAsBack ? Optional.empty() : Optional.of("paid-not-settled");
      default -> Optional.empty();
    };
  }

  private static void withFile(Market market, Set<String> reached) {
    Market.Sheet sheet = Market.Sheet.of(market.booked(), market.dice());
    String before = market.state();
    ReconciliationId id = market.compares(sheet.rows());
    Broken.unless(market.state().equals(before), "it moved something", id);
    Broken.unless(market.run(id) instanceof Reconciliation.Done, "it is over", market.run(id));
    List<String> told = market.told(id);
    told.forEach(line -> reached.add(line.split(" ", 2)[0]));
    Broken.unless(told.equals(sheet.truth()), "exactly what is true", told + " " + sheet.truth());
  }

  @Test
  void a_gateway_that_is_away_for_long_is_no_surprise() {
    assertThat(run(NOBODY_ANSWERED, Bug.NONE, new TreeSet<>())).isEmpty();
  }

  @Test
  void no_fresh_seed_breaks_a_rule() {
    SplittableRandom fresh = new SplittableRandom();
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < FRESH; i++) {
      long seed = fresh.nextLong();
      assertThat(run(seed, Bug.NONE, reached)).as("seed " + seed).isEmpty();
    }
    assertThat(reached)
        .contains("paid-not-settled", "settled-not-paid", "unclear", "not-asked", "list-not-read")
        .contains("unknown-to-us", "not-in-file", "twice-in-file", "bad-row")
        .contains("file-amount-differs", "file-fee-differs");
  }

  static Stream<Map.Entry<String, Bug>> bugs() {
    return Bugs.all().entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bugs")
  void a_planted_bug_is_found(Map.Entry<String, Bug> planted) {
    OptionalLong found =
        LongStream.rangeClosed(1, SEEDS)
            .filter(seed -> run(seed, planted.getValue(), new TreeSet<>()).isPresent())
            .findFirst();

    System.out.printf("planted %s: found with seed %s%n", planted.getKey(), found);
    assertThat(found).as(planted.getKey()).isPresent();
  }
}
