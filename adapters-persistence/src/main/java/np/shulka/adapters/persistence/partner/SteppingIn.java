package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import np.shulka.adapters.persistence.work.Shape;
import np.shulka.adapters.persistence.work.Slots;
import np.shulka.application.partner.Deliveries.Status;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How a delivery changes when a person steps in: never while a node has it in hand. */
enum SteppingIn implements Shape {
  /** It is sent now, if it was to be sent later, or not at all. */
  AGAIN {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.update(WEBHOOK_DELIVERY)
          .set(WEBHOOK_DELIVERY.STATUS, DSL.inline(Status.PENDING.name()))
          .set(WEBHOOK_DELIVERY.ATTEMPTS, DSL.inline(0))
          .set(WEBHOOK_DELIVERY.CLAIMS, DSL.inline(0))
          .set(WEBHOOK_DELIVERY.DUE_AT, slots.next(WEBHOOK_DELIVERY.DUE_AT))
          .set(WEBHOOK_DELIVERY.LEASED_UNTIL, DSL.castNull(WEBHOOK_DELIVERY.LEASED_UNTIL))
          .where(
              WEBHOOK_DELIVERY.ID.eq(slots.next(WEBHOOK_DELIVERY.ID)),
              WEBHOOK_DELIVERY
                  .DUE_AT
                  .isNull()
                  .or(
                      WEBHOOK_DELIVERY
                          .DUE_AT
                          .gt(slots.next(WEBHOOK_DELIVERY.DUE_AT))
                          .and(isInNobodysHand(slots))))
          .returningResult(DSL.one());
    }
  },

  /** It is over, if it was on its way. */
  SKIP {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.update(WEBHOOK_DELIVERY)
          .set(WEBHOOK_DELIVERY.STATUS, DSL.inline(Status.SKIPPED.name()))
          .set(WEBHOOK_DELIVERY.CLAIMS, DSL.inline(0))
          .set(WEBHOOK_DELIVERY.DUE_AT, DSL.castNull(WEBHOOK_DELIVERY.DUE_AT))
          .set(WEBHOOK_DELIVERY.LEASED_UNTIL, DSL.castNull(WEBHOOK_DELIVERY.LEASED_UNTIL))
          .where(
              WEBHOOK_DELIVERY.ID.eq(slots.next(WEBHOOK_DELIVERY.ID)),
              WEBHOOK_DELIVERY.DUE_AT.isNotNull(),
              isInNobodysHand(slots))
          .returningResult(DSL.one());
    }
  };

  private static Condition isInNobodysHand(Slots slots) {
    return WEBHOOK_DELIVERY
        .LEASED_UNTIL
        .isNull()
        .or(WEBHOOK_DELIVERY.LEASED_UNTIL.le(slots.next(WEBHOOK_DELIVERY.LEASED_UNTIL)));
  }
}
