package np.shulka.application.dunning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Asked;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.subscription.Resumption;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Writes down what time made of subscriptions: paid time that ran out, trials, grace, first
 * payments that never came, pauses that are over. Each for itself: what one does not pay touches no
 * other (C5).
 */
@PrimaryPort
public final class TurnSubscriptions {
  private final DueSubscriptions due;
  private final Invoices invoices;
  private final Setting setting;
  private final Steps steps;

  public TurnSubscriptions(DueSubscriptions due, Invoices invoices, Setting setting) {
    this.due = due;
    this.invoices = invoices;
    this.setting = setting;
    this.steps = new Steps(due, setting, "time cannot go on for");
  }

  /**
   * Turns at most so many.
   *
   * @return how many were turned; what others changed meanwhile is looked at anew the next time
   */
  public int turn(int limit) {
    return Steps.untilOneMoves(
        (passed, atMost) -> due.turning(setting.now(), passed, atMost), limit, this::turn);
  }

  private int turn(List<Turning> found) {
    Steps.Page page = steps.page();
    List<Step> turns = new ArrayList<>();
    for (Turning turning : page.sound(found, Turning::subscription)) {
      page.alone(turning.subscription(), () -> collect(turning, turns));
    }
    return page.take(turns);
  }

  private int collect(Turning turning, List<Step> turns) {
    turns.add(step(turning));
    return 0;
  }

  private Step step(Turning turning) {
    Live before = turning.subscription();
    Subscription after = before.turn(setting.deadlines().grace());
    return switch (after) {
      case Subscription.Ended over ->
          new Step(
              before,
              over,
              Optional.empty(),
              turning.asked().map(this::voiding),
              Optional.empty(),
              events(over, "subscription.ended", turning.asked()),
              notices(over, turning.asked()));
      case Subscription.Paused _ -> throw new IllegalStateException("time alone pauses nothing");
      case Subscription.Payable goesOn -> goingOn(turning, goesOn);
    };
  }

  /**
   * What was paid for later begins, a pause is over, or grace begins; a change of what is over is
   * pointless.
   */
  private Step goingOn(Turning turning, Subscription.Payable after) {
    boolean late = after instanceof Subscription.PastDue;
    Optional<Asked> pointless = turning.asked().filter(asked -> late && asked.forChange());
    boolean asked = turning.asked().filter(it -> !it.forChange()).isPresent();
    return new Step(
        turning.subscription(),
        after,
        after.offersAt(setting.deadlines()).filter(_ -> !asked),
        pointless.map(this::voiding),
        Optional.empty(),
        events(turning.subscription(), after, pointless),
        List.of());
  }

  /** Whoever did not pay is told that it is over, and that nothing is owed (C7). */
  private List<Notice> notices(Subscription.Ended over, Optional<Asked> asked) {
    if (over.reason() != EndReason.UNPAID) return List.of();
    return asked
        .flatMap(one -> invoices.find(one.invoice()))
        .map(unpaid -> notice(over, unpaid.request(), unpaid.due()))
        .stream()
        .toList();
  }

  private Notice notice(Subscription.Ended over, PaymentRequest request, Money due) {
    Notice.Facts facts =
        new Notice.Facts(
            request.charges().lines().getFirst().description(),
            due,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(request.reference()));
    return new Notice(
        new NoticeId(setting.identifiers().next()),
        over.agreement().subscriber(),
        Notice.Occasion.of(Notice.Kind.UNPAID_END, over.id()),
        Optional.empty(),
        facts,
        setting.now(),
        setting.now());
  }

  private Voiding voiding(Asked asked) {
    return new Voiding(asked.invoice(), setting.now());
  }

  private List<Event> events(Live before, Subscription.Payable after, Optional<Asked> voided) {
    if (after instanceof Subscription.Active active) {
      return before instanceof Subscription.Paused
          ? List.of(Resumption.event(active, setting))
          : events(active, "subscription.changed", voided);
    }
    return events(after, "subscription.past-due", voided);
  }

  private List<Event> events(Subscription after, String type, Optional<Asked> voided) {
    Instant now = setting.now();
    List<Event> events = new ArrayList<>();
    voided.ifPresent(
        asked ->
            events.add(
                setting.event(
                    "invoice.voided", now, Map.of("invoiceId", asked.invoice().toString()))));
    events.add(setting.event(type, now, Map.of("subscriptionId", after.id().toString())));
    return events;
  }
}
