package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.BillingDetails.BILLING_DETAILS;

import java.time.Instant;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.fiscal.Recipients;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.BillingDetails;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What was stated, with its time; nothing is ever overwritten. */
@Component
final class JooqRecipients implements Recipients {
  private final Database database;

  JooqRecipients(Database database) {
    this.database = database;
  }

  @Override
  public BillingDetails at(SubscriberId subscriber, Instant instant) {
    return database.read(
        sql ->
            sql.selectFrom(BILLING_DETAILS)
                .where(
                    BILLING_DETAILS.SUBSCRIBER_ID.eq(subscriber.value()),
                    BILLING_DETAILS.STATED_AT.le(instant))
                .orderBy(BILLING_DETAILS.STATED_AT.desc())
                .limit(1)
                .fetchOptional(JooqRecipients::details)
                .orElse(BillingDetails.NONE));
  }

  @Override
  public void state(SubscriberId subscriber, BillingDetails details, Instant now) {
    database.apart(
        sql ->
            sql.insertInto(BILLING_DETAILS)
                .set(BILLING_DETAILS.SUBSCRIBER_ID, subscriber.value())
                .set(BILLING_DETAILS.STATED_AT, now)
                .set(BILLING_DETAILS.NAME, details.name().orElse(null))
                .set(BILLING_DETAILS.ADDRESS, details.address().orElse(null))
                .set(BILLING_DETAILS.PAN, details.pan().orElse(null))
                .execute());
  }

  static BillingDetails details(Record row) {
    return new BillingDetails(
        Optional.ofNullable(row.get(BILLING_DETAILS.NAME)),
        Optional.ofNullable(row.get(BILLING_DETAILS.ADDRESS)),
        Optional.ofNullable(row.get(BILLING_DETAILS.PAN)));
  }
}
