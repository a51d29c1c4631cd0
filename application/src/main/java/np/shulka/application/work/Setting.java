package np.shulka.application.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import np.shulka.domain.dunning.ReminderSchedule;
import np.shulka.domain.subscription.Deadlines;

/**
 * What surrounds every decision.
 *
 * @param zone the merchant's zone, in which days and months are counted
 * @param reminders when whoever did not pay yet is reminded
 */
public record Setting(
    Identifiers identifiers,
    InstantSource clock,
    ZoneId zone,
    Alerts alerts,
    Deadlines deadlines,
    ReminderSchedule reminders) {

  /** With the usual patience and the usual reminders. */
  public Setting(Identifiers identifiers, InstantSource clock, ZoneId zone, Alerts alerts) {
    this(identifiers, clock, zone, alerts, Deadlines.DEFAULT, ReminderSchedule.DEFAULT);
  }

  public Instant now() {
    return clock.instant();
  }

  /** An event that happens now. */
  public Event event(String type, Instant now, Map<String, Object> data) {
    return new Event(identifiers.next(), type, now, data);
  }
}
