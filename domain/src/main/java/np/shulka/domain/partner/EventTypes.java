package np.shulka.domain.partner;

import java.util.List;

/** What partners are told about. */
public final class EventTypes {
  /** All of them, as the API names them. */
  public static final List<String> ALL =
      List.of(
          "subscription.created",
          "subscription.activated",
          "subscription.renewed",
          "subscription.changed",
          "subscription.past-due",
          "subscription.paused",
          "subscription.resumed",
          "subscription.cancelled",
          "subscription.ended",
          "add-on.delivered",
          "invoice.issued",
          "invoice.paid",
          "invoice.voided",
          "payment.completed",
          "payment.failed",
          "payment.mismatched",
          "payment.credited",
          "refund.confirmed",
          "plan.versioned");

  private EventTypes() {}
}
