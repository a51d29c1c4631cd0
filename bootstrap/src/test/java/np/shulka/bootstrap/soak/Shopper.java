package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.sandbox.payment.IllegalMove;
import np.shulka.sandbox.payment.IllegalRefund;

/** Lives one story after the other, as several people: the repertoire of the simulation's cast. */
final class Shopper implements Runnable {
  private static final int STORIES_OF_A_PERSON = 4;
  private static final List<String> PLANS =
      List.of("pro-monthly", "starter-monthly", "pro-yearly", "team-monthly");

  private final Ground ground;
  private final Notes notes;
  private final AtomicBoolean open;
  private final String name;
  private final Dice dice;

  Shopper(Ground ground, Notes notes, AtomicBoolean open, int number, Dice dice) {
    this.ground = ground;
    this.notes = notes;
    this.open = open;
    this.name = "shopper-" + number + "-";
    this.dice = dice;
  }

  @Override
  public void run() {
    for (int story = 0; open.get(); story++) {
      String subject = name + story / STORIES_OF_A_PERSON;
      Visitor visitor = new Visitor(ground, notes, subject, dice.apart(story));
      live(() -> tell(visitor));
      notes.stories.incrementAndGet();
      visitor.passes(10, 100);
    }
  }

  /** The gateway may refuse a step, as its page would; everything else that is thrown is ours. */
  private void live(Runnable story) {
    try {
      story.run();
    } catch (IllegalMove | IllegalRefund refused) {
      return; // a payer who is too late there
    } catch (Violation violation) {
      notes.violated(violation);
    } catch (RuntimeException surprise) {
      notes.violated(new Violation("I18 no surprise", surprise.toString()));
    }
  }

  private void tell(Visitor who) {
    int story = who.dice().below(100);
    if (story < 55) buys(who).ifPresent(attempt -> pays(who, attempt.pidx()));
    else if (story < 65) twice(who, () -> buys(who.beside()).ifPresent(it -> pays(who, it.pidx())));
    else if (story < 75) buys(who).flatMap(who::paysByLink).ifPresent(pidx -> pays(who, pidx));
    else if (story < 82) buys(who).flatMap(who::paysInvoice).ifPresent(it -> pays(who, it.pidx()));
    else if (story < 90) forges(who);
    else if (story < 95) notes.somebodys(who.dice()).ifPresent(who::snoops);
    else buys(who).ifPresent(attempt -> paysTooLate(who, attempt.pidx()));
  }

  private static Optional<Notes.Attempt> buys(Visitor who) {
    int quantity = who.dice().chance(0.8) ? 1 : 2;
    return who.orders(who.dice().one(PLANS), quantity);
  }

  /** In two tabs at once. */
  private void twice(Visitor who, Runnable act) {
    Thread tab = Thread.ofVirtual().start(() -> live(act));
    act.run();
    try {
      tab.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    who.passes(1, 5);
  }

  private void pays(Visitor who, String pidx) {
    who.passes(20, 300);
    int manner = who.dice().below(100);
    if (manner < 60) {
      who.khalti().complete(pidx);
      comesBack(who, pidx);
    } else if (manner < 72) paysByBank(who, pidx);
    else if (manner < 82) {
      who.khalti().cancel(pidx);
      comesBack(who, pidx);
    } else if (manner < 90) {
      who.verifies(pidx, 1); // looks back before paying
      who.khalti().complete(pidx);
      comesBack(who, pidx);
    } else if (manner < 94) who.khalti().complete(pidx); // and closes the tab
  }

  private void paysByBank(Visitor who, String pidx) {
    who.khalti().pend(pidx);
    comesBack(who, pidx);
    who.passes(100, 1_500);
    if (who.dice().chance(0.75)) who.khalti().complete(pidx);
    else who.khalti().fail(pidx);
    if (who.dice().chance(0.5)) comesBack(who, pidx);
  }

  /** B8: what had come to nothing is confirmed after all. B6: or given back behind our back. */
  private void paysTooLate(Visitor who, String pidx) {
    if (who.dice().chance(0.5)) {
      who.khalti().expire(pidx);
      comesBack(who, pidx);
      who.khalti().complete(pidx);
    } else {
      who.khalti().complete(pidx);
      who.passes(20, 500);
      who.khalti().refundFromDashboard(pidx, 0);
    }
    comesBack(who, pidx);
  }

  /** At once, twice at once, late, or never. */
  private void comesBack(Visitor who, String pidx) {
    int manner = who.dice().below(100);
    if (manner < 15) return;
    if (manner < 30) who.passes(1_000, 3_000);
    if (manner < 50) twice(who, () -> who.beside().verifies(pidx, 3));
    else if (manner < 70) who.returns(pidx, "Completed");
    else who.verifies(pidx, 3);
  }

  /** A return address with a pidx read off somebody else's screen, or made up. */
  private void forges(Visitor who) {
    String pidx =
        notes
            .somebodys(who.dice())
            .filter(_ -> who.dice().chance(0.8))
            .map(Notes.Attempt::pidx)
            .orElseGet(() -> "forged-" + who.dice().below(1_000));
    who.returns(pidx, "Completed");
  }
}
