package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.problem.Refusal;

/** Says why the next periods cannot be paid. */
final class RenewalRefusals {
  private RenewalRefusals() {}

  static Refusal notRenewable() {
    return Refusal.conflict(
        "subscription-not-renewable",
        "This subscription is over, cancelled, paused or was never paid for.");
  }

  static Refusal nothingDue() {
    return Refusal.conflict(
        "nothing-due", "This subscription costs nothing now and goes on by itself.");
  }

  static Refusal couponRunning() {
    return Refusal.conflict(
        "coupon-running", "A coupon makes the next period cheaper; pay one period at a time.");
  }

  static Refusal beingPaid() {
    return Refusal.conflict(
        "checkout-in-progress",
        "Another number of periods is being paid for right now; let that end first.");
  }
}
