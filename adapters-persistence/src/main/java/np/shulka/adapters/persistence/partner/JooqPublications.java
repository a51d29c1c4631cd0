package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.Publication.PUBLICATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.Pile;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.Told;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** One row says how far it went, and who does it. */
@Component
final class JooqPublications implements Publications {
  /** Nobody waits for the row: whoever has it is at it. */
  private static final String CLAIM =
      """
      with mine as (
        select * from publication where node = {0} or node is null or leased_until <= {1}
        for update skip locked
      ), news as (
        select e.* from mine d cross join lateral (
          select e.transaction_id, e.subscriber_id, e.sequence, e.id, e.type, e.created_at, e.data from event e
          where (e.transaction_id, e.subscriber_id, e.sequence) > (d.transaction_id, d.subscriber_id, d.sequence)
            and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          order by e.transaction_id, e.subscriber_id, e.sequence limit {3}) e
      ), taken as (
        update publication set node = {0}, leased_until = {2} where exists (select from news)
      )
      select subscriber_id, sequence, id, type, created_at, data from news
      order by transaction_id, subscriber_id, sequence
      """;

  private static final String PUBLISHED =
      """
      update publication p
      set transaction_id = e.transaction_id, subscriber_id = e.subscriber_id, sequence = e.sequence
      from event e where e.subscriber_id = {1} and e.sequence = {2} and p.node = {0}
      """;

  private final Database database;

  JooqPublications(Database database) {
    this.database = database;
  }

  @Override
  public List<Told> claim(UUID node, Instant now, Duration lease, int limit) {
    return database.apart(
        sql ->
            sql.resultQuery(CLAIM, DSL.val(node), at(now), at(now.plus(lease)), DSL.inline(limit))
                .coerce(
                    EVENT.SUBSCRIBER_ID,
                    EVENT.SEQUENCE,
                    EVENT.ID,
                    EVENT.TYPE,
                    EVENT.CREATED_AT,
                    EVENT.DATA)
                .fetch(JooqFeed::told));
  }

  @Override
  public boolean published(UUID node, Told last) {
    return database.apart(
            sql ->
                sql.execute(
                    PUBLISHED,
                    DSL.val(node),
                    DSL.val(last.subscriber().value()),
                    DSL.val(last.sequence())))
        > 0;
  }

  @Override
  public Pile behind() {
    return database.read(Behind::publications);
  }

  private static Param<Instant> at(Instant instant) {
    return DSL.val(instant, PUBLICATION.LEASED_UNTIL);
  }
}
