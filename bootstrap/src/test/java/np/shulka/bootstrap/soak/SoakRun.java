package np.shulka.bootstrap.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.simulation.cast.Market;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.identity.PaymentId;
import np.shulka.sandbox.SandboxPayment;

/** One soak: trouble for so long, then calm, and everything has to come to its end. */
final class SoakRun {
  private static final Duration REPORT = Duration.ofSeconds(10);
  private static final Duration CHECK = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofSeconds(1);

  private final Ground ground;
  private final SoakTerms terms;
  private final PrintStream out;
  private final Notes notes = new Notes();
  private final Judge judge = new Judge();
  private final AtomicBoolean shopsOpen = new AtomicBoolean(true);
  private final AtomicBoolean trouble = new AtomicBoolean(true);

  SoakRun(Ground ground, SoakTerms terms, PrintStream out) {
    this.ground = ground;
    this.terms = terms;
    this.out = out;
  }

  /** Runs it to the end, or to the first violation. */
  SoakOutcome run() throws IOException {
    try (Archive archive = new Archive(ground)) {
      archive.opens(Market::open);
      List<Thread> threads = begin();
      watch(archive);
      end(threads);
      if (notes.violation().isEmpty()) settle(archive);
    } catch (Violation violation) {
      notes.violated(violation);
    } finally {
      shopsOpen.set(false);
      trouble.set(false);
    }
    List<String> complaints = new ArrayList<>();
    for (Server server : ground.servers()) complaints.addAll(server.complaints());
    return new SoakOutcome(terms, notes, judge, complaints);
  }

  private List<Thread> begin() {
    Dice dice = Dice.of(terms.seed());
    Town town = new Town(ground, notes, shopsOpen);
    Deck deck = new Deck(dice.apart("deck"));
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < terms.shoppers(); number++) {
      Dice own = dice.apart("shopper").apart(number);
      threads.add(start(new Shopper(town, deck, own)));
    }
    threads.add(start(new Weather(ground, notes, trouble, dice.apart("weather"))));
    threads.add(start(new Chaos(new Town(ground, notes, trouble), dice.apart("chaos"))));
    return threads;
  }

  private static Thread start(Runnable work) {
    return Thread.ofVirtual().start(work);
  }

  private void watch(Archive archive) {
    long begin = System.nanoTime();
    Duration reported = Duration.ZERO;
    Duration checked = Duration.ZERO;
    Duration passed = Duration.ZERO;
    while (passed.compareTo(terms.length()) < 0 && notes.violation().isEmpty()) {
      Waiting.pass(STEP);
      passed = Duration.ofNanos(System.nanoTime() - begin);
      if (passed.minus(checked).compareTo(CHECK) >= 0) {
        check(archive);
        checked = passed;
      }
      if (passed.minus(reported).compareTo(REPORT) >= 0) {
        out.println(notes.line(passed.toSeconds() + " s"));
        reported = passed;
      }
    }
  }

  /**
   * Told first, then the database, then the gateway: each knows at least what the one before did.
   */
  private boolean check(Archive archive) {
    Set<String> told = notes.told();
    Optional<Facts> facts = archive.look();
    facts.ifPresent(known -> judge.judge(known, told, truth()));
    return facts.isPresent();
  }

  /** What the gateway holds to be true of its checkouts, and of what came out of the widget. */
  private List<SandboxPayment> truth() {
    return Stream.concat(
            ground.khalti().payments().stream(),
            notes.tokens().stream().map(ground.khalti()::payment))
        .toList();
  }

  /** Trouble ends first, so that who is in the middle of something gets an answer. */
  private void end(List<Thread> threads) {
    trouble.set(false);
    shopsOpen.set(false);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    notes.await();
    ground.khalti().clearFaults();
  }

  private void settle(Archive archive) {
    long until = System.nanoTime() + terms.patience().toNanos();
    while (true) {
      boolean looked = check(archive);
      List<SandboxPayment> truth = truth();
      List<PaymentId> unsettled = judge.unsettled(truth);
      List<String> unknown = judge.unknown(truth);
      if (looked && unsettled.isEmpty() && unknown.isEmpty()) return;
      if (System.nanoTime() > until) throw late(unsettled, unknown, truth);
      archive.bringForward(unsettled);
      Waiting.pass(STEP);
    }
  }

  private Violation late(
      List<PaymentId> unsettled, List<String> unknown, List<SandboxPayment> truth) {
    String ours =
        unsettled.stream()
            .limit(5)
            .map(id -> String.valueOf(judge.payment(id).orElse(null)))
            .collect(Collectors.joining("\n  "));
    String theirs =
        truth.stream()
            .filter(deal -> unknown.contains(deal.pidx()) || ours.contains(deal.pidx()))
            .map(SandboxPayment::toString)
            .collect(Collectors.joining("\n  "));
    String counts = unsettled.size() + " unsettled, " + unknown.size() + " unknown";
    return new Violation(
        "I10 convergence", counts + "\n  " + ours + "\n at the gateway\n  " + theirs);
  }
}
