package np.shulka.adapters.persistence.refund;

import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.refund.SettledSchedule;
import np.shulka.domain.identity.PaymentId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Deals out payments that are to be asked about again; each node gets others.
 *
 * <p>First questions are asked in the order of the payments, so whatever was never asked about is
 * newer than what was, but for what somebody held or dropped just then: hence the two days. Without
 * that edge each look would read all payments there ever were.
 */
final class SettledPayments {
  /** So many more are looked at than are taken, because others may hold some of them. */
  private static final int SPARE = 5;

  private static final String CLAIM =
      """
      with newest as (
        select v.proven_at from verified_payment v
        where v.proven_at <= {0}
          and exists (select from settled_check c where c.payment_id = v.payment_id)
        order by v.proven_at desc limit 1),
      candidate as (
        (select c.payment_id from settled_check c where c.due_at <= {1} order by c.due_at limit {2})
        union all
        (select v.payment_id from verified_payment v
          where v.proven_at <= {0}
            and v.proven_at > coalesce((select proven_at from newest) - interval '2 days', '-infinity')
            and not exists (select from settled_check c where c.payment_id = v.payment_id)
          order by v.proven_at limit {2})),
      due as (
        select v.payment_id, v.proven_at, coalesce(c.asked, 0) + 1 as asked,
          v.amount_paisa <= (select coalesce(sum(r.amount_paisa), 0) from refund r
            where r.payment_id = v.payment_id and r.status = 'CONFIRMED') as gone
        from candidate
        join verified_payment v on v.payment_id = candidate.payment_id
        left join settled_check c on c.payment_id = v.payment_id
        order by coalesce(c.due_at, v.proven_at), v.payment_id
        limit {3}
        for update of v skip locked),
      written as (
        insert into settled_check as kept (payment_id, asked, due_at)
        select payment_id, asked,
          case when gone then 'infinity'
            when asked < {4} then cast({1} as timestamptz) + {5}
            else cast({1} as timestamptz)
              + greatest({6}, make_interval(secs =>
                cast(extract(epoch from cast({1} as timestamptz) - proven_at) as float8) / {7}))
          end
        from due
        on conflict (payment_id) do update set asked = excluded.asked, due_at = excluded.due_at
          where kept.asked < excluded.asked
        returning payment_id, due_at)
      select payment_id from written where due_at < 'infinity'
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
                    at(now.minus(SettledSchedule.FIRST)),
                    at(now),
                    DSL.inline(limit * SPARE),
                    DSL.inline(limit),
                    DSL.inline(SettledSchedule.OFTEN),
                    hours(SettledSchedule.FIRST),
                    hours(SettledSchedule.LATER),
                    DSL.inline(SettledSchedule.PART))
                .fetchInto(UUID.class)
                .stream()
                .map(PaymentId::new)
                .toList());
  }

  /** A day of a session's own zone may have 23 of them. */
  private static Field<?> hours(Duration time) {
    return DSL.field("interval '" + time.toHours() + " hours'");
  }

  private static Field<Instant> at(Instant instant) {
    return DSL.val(instant, VERIFIED_PAYMENT.PROVEN_AT);
  }
}
