package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.problem.Refusal;
import np.shulka.application.change.ChangeRefusal;
import np.shulka.domain.catalog.AddOn;

/** Says why something cannot be changed. */
final class ChangeRefusals {
  private ChangeRefusals() {}

  static Refusal of(ChangeRefusal why) {
    return switch (why) {
      case NO_SUCH_PLAN -> noSuchPlan();
      case NO_SUCH_ADD_ON -> noSuchAddOn();
      case ADD_ON_NOT_FOR_PLAN -> notForPlan();
      case TOO_MANY_ADD_ONS -> tooMany();
      case ALREADY_SUBSCRIBED ->
          Refusal.conflict("already-subscribed", "You have that plan already, or will have.");
      case NOTHING_TO_CHANGE ->
          Refusal.conflict("nothing-to-change", "It is that plan, quantity and add-ons already.");
      case NOT_CHANGEABLE ->
          Refusal.conflict(
              "subscription-not-changeable",
              "This subscription is over, cancelled, paused or was never paid for.");
      case CHEAPER_AT_PERIOD_END ->
          Refusal.conflict(
              "cheaper-at-period-end",
              "What costs less begins when the period that is paid for ends: say period-end.");
      case MOVED_BY_A_PAUSE ->
          Refusal.conflict(
              "moved-by-a-pause", "What a pause left runs out as it is: say period-end.");
      case CHANGE_PAID_AHEAD ->
          Refusal.conflict(
              "change-paid-ahead",
              "What comes next is paid for already, at other terms; choose again when it has begun.");
      case BEING_PAID ->
          Refusal.conflict(
              "checkout-in-progress",
              "A request for this subscription is being paid right now; let that end first.");
      case QUOTE_OUTDATED ->
          Refusal.conflict("quote-outdated", "That quote is not good any more; ask for a new one.");
    };
  }

  static Refusal of(AddOn.Refusal why) {
    return switch (why) {
      case NOT_ON_SALE -> noSuchAddOn();
      case NOT_FOR_THIS_PLAN -> notForPlan();
      case TOO_MANY -> tooMany();
    };
  }

  private static Refusal notForPlan() {
    return Refusal.conflict(
        "add-on-not-for-plan",
        "An add-on does not go with that plan, or is charged in another way; name those that you"
            + " want.");
  }

  private static Refusal tooMany() {
    return Refusal.conflict("too-many-add-ons", "That is more of an add-on than can be had.");
  }

  static Refusal noSuchAddOn() {
    return Refusal.absent("add-on-not-found", "No add-on of that code is on sale.");
  }

  static Refusal noSuchPlan() {
    return Refusal.absent("plan-not-found", "No plan of that code is on sale.");
  }
}
