package np.shulka.adapters.persistence.dunning;

import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;

import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.domain.identity.SubscriberId;

/** What only tests read of notices. */
public record StoredNotices(Database database) {

  /** The notices to a subscriber, longest known first. */
  public List<KeptNotice> to(SubscriberId subscriber) {
    return database.read(
        sql ->
            sql.selectFrom(NOTICE)
                .where(NOTICE.SUBSCRIBER_ID.eq(subscriber.value()))
                .orderBy(NOTICE.ID)
                .fetch(
                    row ->
                        new KeptNotice(
                            NoticeRows.notice(row),
                            Optional.ofNullable(row.get(NOTICE.DUE_AT)),
                            row.get(NOTICE.FAILURES),
                            row.get(NOTICE.TROUBLE),
                            Optional.ofNullable(row.get(NOTICE.FATE)).map(Fate::valueOf))));
  }
}
