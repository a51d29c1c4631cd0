package np.shulka.adapters.persistence.payment;

import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.payment.PaymentSearch.Standing;
import np.shulka.application.work.Page;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A way to payments that stand in a certain way, newest first, over an index of those alone: a part
 * of their list reads what it shows. What the index is of is said in the text, not filled in.
 *
 * @param table payments, or what leads to them
 * @param id their order
 */
record PaymentsInTurn(Table<?> table, Field<UUID> id, Condition wanted) {
  static final PaymentsInTurn ALL = new PaymentsInTurn(PAYMENT, PAYMENT.ID, DSL.noCondition());

  private static final np.shulka.adapters.persistence.schema.tables.Refund LAST = REFUND.as("last");

  /** How one stands that does not count. */
  private static final Field<String> STANDING =
      case_(PAYMENT.STATUS)
          .when(inline("COMPLETED"), castNull(PAYMENT.STATUS))
          .when(inline("CLOSED"), PAYMENT.GATEWAY_STATUS)
          .else_(PAYMENT.STATUS);

  private static final Condition CONFIRMED = REFUND.STATUS.eq(inline("CONFIRMED"));

  /** What went back of a payment by now, as its last refund says; found by its key. */
  private static final Field<Long> BACK =
      field(
          select(coalesce(max(LAST.BEFORE_PAISA.plus(LAST.AMOUNT_PAISA)), inline(0L)))
              .from(LAST)
              .where(LAST.PAYMENT_ID.eq(PAYMENT.ID))
              .and(LAST.STATUS.eq(inline("CONFIRMED"))));

  private static final PaymentsInTurn COUNTED =
      new PaymentsInTurn(
          PAYMENT, PAYMENT.COMPLETED_ID, PAYMENT.COMPLETED_ID.isNotNull().and(BACK.eq(inline(0L))));

  /** By the first that went back of them; of some the rest did later. */
  private static final PaymentsInTurn PARTLY_BACK =
      refunded(
          REFUND
              .BEFORE_PAISA
              .eq(inline(0L))
              .and(REFUND.AMOUNT_PAISA.lt(REFUND.PAID_PAISA))
              .and(BACK.lt(PAYMENT.AMOUNT_PAISA)));

  /** By the last money that went back of them; credit may have become credit again after it. */
  private static final PaymentsInTurn BACK_WITH_US =
      refunded(
          REFUND
              .BEFORE_PAISA
              .plus(REFUND.AMOUNT_PAISA)
              .eq(REFUND.PAID_PAISA)
              .and(REFUND.AMOUNT_PAISA.gt(inline(0L))));

  static List<PaymentsInTurn> of(Standing standing) {
    return switch (standing) {
      case CREATED, INITIATED, PENDING, EXPIRED, CANCELLED, FAILED, MISMATCHED ->
          List.of(standing(standing));
      case COMPLETED -> List.of(COUNTED);
      case PARTIALLY_REFUNDED -> List.of(PARTLY_BACK);
      case REFUNDED -> List.of(standing(standing), BACK_WITH_US);
    };
  }

  private static PaymentsInTurn standing(Standing standing) {
    return new PaymentsInTurn(PAYMENT, PAYMENT.ID, STANDING.eq(inline(standing.name())));
  }

  private static PaymentsInTurn refunded(Condition wanted) {
    return new PaymentsInTurn(
        REFUND.join(PAYMENT).on(PAYMENT.ID.eq(REFUND.PAYMENT_ID)),
        REFUND.PAYMENT_ID,
        CONFIRMED.and(wanted));
  }

  /** A part of those, of which more is wanted. */
  Select<Record1<UUID>> part(Condition more, Page.Request page) {
    return select(id)
        .from(table)
        .where(wanted, more, Pages.from(page, id))
        .orderBy(id.desc())
        .limit(Pages.limit(page));
  }
}
