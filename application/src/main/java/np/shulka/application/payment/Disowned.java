package np.shulka.application.payment;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;

/**
 * Tells people of payments that the gateway does not know. With a wrong key it knows none (B10), so
 * each day the first ones are named; how many they are is told each time that they are twice as
 * many. A node counts those that it asked about.
 */
final class Disowned {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int NAMED = 10;

  private final Setting setting;
  private Instant until = Instant.MIN;
  private int count;
  private int dayBefore;
  private int toldNext;

  Disowned(Setting setting) {
    this.setting = setting;
  }

  synchronized void tell(PaymentId payment) {
    Instant now = setting.now();
    if (!now.isBefore(until)) begin(now);
    count++;
    if (count <= NAMED) {
      setting
          .alerts()
          .raise(payment, "the gateway does not know it" + nor() + ": is the key another one's?");
    } else if (count == toldNext) {
      toldNext *= 2;
      setting.alerts().raise(payment, many());
    }
  }

  private void begin(Instant now) {
    until = now.plus(DAY);
    dayBefore = count;
    count = 0;
    toldNext = NAMED + 1;
  }

  private String nor() {
    return count == 1 && dayBefore > NAMED ? ", nor " + dayBefore + " the day before" : "";
  }

  private String many() {
    return "the gateway does not know it, and "
        + count
        + " within a day; the others are counted and not named: is the key another one's?";
  }
}
