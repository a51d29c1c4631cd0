package np.shulka.adapters.persistence.refund;

import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.refund.SettledSchedule;
import np.shulka.domain.identity.PaymentId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Deals out payments that are to be asked about again; each node gets others. */
final class SettledPayments {
  private static final String CLAIM =
      """
      with due as (
        select v.payment_id, coalesce(c.asked, 0) + 1 as asked
        from verified_payment v
        left join settled_check c on c.payment_id = v.payment_id
        where v.proven_at > {0} and v.proven_at <= {1}
          and (c.due_at is null or c.due_at <= {2})
          and v.amount_paisa > (select coalesce(sum(r.amount_paisa), 0) from refund r
            where r.payment_id = v.payment_id and r.status = 'CONFIRMED')
        order by coalesce(c.due_at, v.proven_at), v.payment_id
        limit {3}
        for update of v skip locked)
      insert into settled_check as kept (payment_id, asked, due_at)
      select payment_id, asked,
        case when asked < {4} then {5} else {6} end from due
      on conflict (payment_id) do update set asked = excluded.asked, due_at = excluded.due_at
        where kept.asked < excluded.asked
      returning payment_id
      """;

  private final Database database;

  SettledPayments(Database database) {
    this.database = database;
  }

  List<PaymentId> claim(Instant now, int limit) {
    return database.apart(
        sql ->
            sql
                .resultQuery(
                    CLAIM,
                    at(now.minus(SettledSchedule.LAST)),
                    at(now.minus(SettledSchedule.FIRST)),
                    at(now),
                    DSL.inline(limit),
                    DSL.inline(SettledSchedule.OFTEN),
                    at(now.plus(SettledSchedule.FIRST)),
                    at(now.plus(SettledSchedule.LATER)))
                .fetchInto(UUID.class)
                .stream()
                .map(PaymentId::new)
                .toList());
  }

  private static Field<Instant> at(Instant instant) {
    return DSL.val(instant, VERIFIED_PAYMENT.PROVEN_AT);
  }
}
