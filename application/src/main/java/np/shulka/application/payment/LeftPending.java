package np.shulka.application.payment;

import np.shulka.application.work.Alerts;
import np.shulka.domain.payment.Payment;

/**
 * Tells people of money that is on its way for longer than banks need. Unanswered questions count
 * too, so whoever writes down the next question looks here.
 */
final class LeftPending {
  private LeftPending() {}

  static void alert(Alerts alerts, Payment before, Payment after) {
    if (after instanceof Payment.Pending pending
        && pending.turnedDaily()
        && !(before instanceof Payment.Watched seen && seen.watch().equals(pending.watch()))) {
      alerts.raise(after.id(), "it stays pending, and is asked about once a day from now on");
    }
  }
}
