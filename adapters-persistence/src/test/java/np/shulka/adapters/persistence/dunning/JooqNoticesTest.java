package np.shulka.adapters.persistence.dunning;

import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices.Claim;
import np.shulka.application.dunning.NoticesContract;
import np.shulka.application.dunning.OvertakenContract;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class JooqNoticesTest implements NoticesContract, OvertakenContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }

  /** The shape that a run over very many subscribers fills, restartable and on any node. */
  private static final String SET_BASED =
      """
      insert into notice (subscriber_id, kind, about, step, plan_name, amount_paisa,
        period_ends_at, grace_ends_at, pay_token, document, created_at, planned_for, due_at)
      select i.subscriber_id, 'BEFORE_END', i.id, -168, 'Pro', i.total_paisa,
        t.now + interval '7 days', t.now + interval '14 days', i.pay_token, i.reference,
        t.now, t.now, t.now
      from invoice i, (select '2026-02-10T03:15:00Z'::timestamptz as now) t
      where i.status = 'OPEN'
      on conflict (subscriber_id, about, kind, step) do nothing
      """;

  @Test
  void one_statement_adds_notices_for_many_and_only_once() {
    JooqStore own = JooqStore.over(EmbeddedDatabase.fresh());
    Story story = Story.in(own);
    Invoice.Open open = story.owes(story.subscribes());
    Story.in(own).checksOut();
    Story.in(own).subscribesAndPays();

    int first = own.database().apart(sql -> sql.execute(SET_BASED));
    int again = own.database().apart(sql -> sql.execute(SET_BASED));

    assertThat(List.of(first, again)).containsExactly(2, 0);
    KeptNotice kept = own.noticesTo(story.subscriber().id()).getFirst();
    Instant now = ATime.NOW;
    assertThat(kept.notice().kind()).isEqualTo(Notice.Kind.BEFORE_END);
    assertThat(kept.notice().facts().payLink()).contains(open.request().payToken());
    assertThat(own.notices().claimDue(now.plusSeconds(60), LEASE, 10))
        .extracting(Claim::failures)
        .containsExactly(0, 0);
  }

  @Test
  void what_is_due_is_found_by_the_index() {
    JooqStore own = JooqStore.over(EmbeddedDatabase.fresh());
    String plan =
        own.database()
            .apart(
                sql -> {
                  sql.execute("set local enable_seqscan = off");
                  return sql.explain(
                          sql.select(NOTICE.ID)
                              .from(NOTICE)
                              .where(NOTICE.DUE_AT.le(ATime.NOW))
                              .orderBy(NOTICE.DUE_AT, NOTICE.ID)
                              .limit(10))
                      .plan();
                });

    assertThat(plan).contains("notice_due").doesNotContain("Sort");
  }
}
