package np.shulka.adapters.persistence.subscriber;

import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;

import java.util.Optional;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import org.jooq.Record;

/** How a subscriber lies in a row. */
public final class SubscriberRows {
  private SubscriberRows() {}

  /** The one in the row. */
  public static Subscriber subscriber(Record row) {
    return new Subscriber(
        new SubscriberId(row.get(SUBSCRIBER.ID)),
        new Subject(row.get(SUBSCRIBER.SUBJECT)),
        new Contact(
            Optional.ofNullable(row.get(SUBSCRIBER.NAME)),
            Optional.ofNullable(row.get(SUBSCRIBER.EMAIL)),
            Optional.ofNullable(row.get(SUBSCRIBER.PHONE))),
        row.get(SUBSCRIBER.CREATED_AT));
  }
}
