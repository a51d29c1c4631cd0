package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.problem.Refusal;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.domain.catalog.PlanCode;

/** How a checkout that cannot be is refused, whoever asks for it. */
final class CheckoutRefusals {
  private CheckoutRefusals() {}

  /** What cannot be a code names no plan. */
  static PlanCode plan(String code) {
    try {
      return new PlanCode(code);
    } catch (IllegalArgumentException notACode) {
      throw noSuchPlan();
    }
  }

  /** What was started; the rest is refused. */
  static Outcome.Started started(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Started started -> started;
      case Outcome.NoSuchPlan _ -> throw noSuchPlan();
      case Outcome.CouponRefused(var why) -> throw CouponRefusals.of(why);
      case Outcome.AddOnRefused(var why) -> throw ChangeRefusals.of(why);
      case Outcome.AlreadySubscribed _ ->
          throw Refusal.conflict("already-subscribed", "You have this plan already.");
      case Outcome.OtherTermsBeingPaid _ ->
          throw Refusal.conflict(
              "checkout-in-progress",
              "This plan is being paid for right now in another quantity or with another coupon"
                  + " or add-on; let that end first.");
    };
  }

  private static Refusal noSuchPlan() {
    return Refusal.absent("plan-not-found", "No plan of that code is on sale.");
  }
}
