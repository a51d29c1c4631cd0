package np.shulka.application.dunning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.subscription.Resumption;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
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
  private final Setting setting;
  private final Steps steps;

  public TurnSubscriptions(DueSubscriptions due, Setting setting) {
    this.due = due;
    this.setting = setting;
    this.steps = new Steps(due, setting, "time cannot go on for");
  }

  /**
   * Turns at most so many.
   *
   * @return how many were turned; what others changed meanwhile is looked at anew the next time
   */
  public int turn(int limit) {
    return Steps.untilOneMoves(passed -> due.turning(setting.now(), passed, limit), this::turn);
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
              turning.asked().map(invoice -> new Voiding(invoice, setting.now())),
              Optional.empty(),
              events(over, "subscription.ended", turning.asked()),
              List.of());
      case Subscription.Paused _ -> throw new IllegalStateException("time alone pauses nothing");
      case Subscription.Payable goesOn ->
          new Step(
              before,
              goesOn,
              goesOn.offersAt(setting.deadlines()).filter(_ -> turning.asked().isEmpty()),
              Optional.empty(),
              Optional.empty(),
              events(goesOn),
              List.of());
    };
  }

  private List<Event> events(Subscription.Payable goesOn) {
    return goesOn instanceof Subscription.Active resumed
        ? List.of(Resumption.event(resumed, setting))
        : events(goesOn, "subscription.past-due", Optional.empty());
  }

  private List<Event> events(Subscription after, String type, Optional<InvoiceId> voided) {
    Instant now = setting.now();
    List<Event> events = new ArrayList<>();
    voided.ifPresent(
        id -> events.add(setting.event("invoice.voided", now, Map.of("invoiceId", id.toString()))));
    events.add(setting.event(type, now, Map.of("subscriptionId", after.id().toString())));
    return events;
  }
}
