package np.shulka.adapters.persistence.clock;

import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static np.shulka.adapters.persistence.schema.tables.UnusedMoney.UNUSED_MONEY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.clock.Agenda;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** The first row behind that moment in each index of what is due; one statement for all. */
@Component
final class JooqAgenda implements Agenda {
  private final Database database;

  JooqAgenda(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return database.read(
        sql ->
            Optional.ofNullable(
                sql.select(
                        least(
                            first(PAYMENT.RECHECK_AT, moment),
                            first(REFUND.RECHECK_AT, moment),
                            first(UNUSED_MONEY.TURN_AT, moment),
                            first(SUBSCRIPTION.TURNS_AT, moment),
                            first(SUBSCRIPTION.OFFERS_AT, moment),
                            first(NOTICE.DUE_AT, moment)))
                    .fetchSingle()
                    .value1()));
  }

  private static Field<Instant> first(TableField<?, Instant> due, Instant moment) {
    return field(select(min(due)).from(due.getTable()).where(due.gt(moment)));
  }
}
