package np.shulka.adapters.persistence.refund;

import static np.shulka.adapters.persistence.schema.tables.UnusedMoney.UNUSED_MONEY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.domain.identity.PaymentId;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Deals out money that nobody used; each node gets other payments. */
final class UnusedPayments {
  private static final String CLAIM =
      """
      with due as (
        select u.payment_id, u.turn_at from unused_money u
        join verified_payment v on v.payment_id = u.payment_id
        where u.turn_at <= {0}
        order by u.turn_at, u.payment_id
        limit {2}
        for update of v skip locked),
      written as (
        insert into proposal_turn as kept (payment_id, due_at) select payment_id, {1} from due
        on conflict (payment_id) do update set due_at = excluded.due_at where kept.due_at <= {0}
        returning payment_id)
      select due.payment_id from due join written using (payment_id)
      order by due.turn_at, due.payment_id
      """;

  private final Database database;

  UnusedPayments(Database database) {
    this.database = database;
  }

  List<PaymentId> claim(Instant now, Duration lease, int limit) {
    return database.apart(
        sql ->
            sql
                .resultQuery(CLAIM, at(now), at(now.plus(lease)), DSL.inline(limit))
                .fetchInto(UUID.class)
                .stream()
                .map(PaymentId::new)
                .toList());
  }

  private static Field<Instant> at(Instant instant) {
    return DSL.val(instant, UNUSED_MONEY.TURN_AT);
  }
}
