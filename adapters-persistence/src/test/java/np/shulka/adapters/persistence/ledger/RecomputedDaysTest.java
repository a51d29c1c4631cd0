package np.shulka.adapters.persistence.ledger;

import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static np.shulka.adapters.persistence.schema.tables.RecognisedDay.RECOGNISED_DAY;
import static np.shulka.adapters.persistence.schema.tables.RevenueSchedule.REVENUE_SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.ledger.APosting;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Earning;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What a closed day earned can be computed anew from what is stored, by the domain's own rule. */
final class RecomputedDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
  private static final int DAYS = 60;
  private static final long SEED = 28;

  private final JooqStore store = JooqStore.over(EmbeddedDatabase.fresh());
  private final Random random = new Random(SEED);

  @Test
  void a_closed_day_can_be_computed_anew() {
    for (int day = 0; day < DAYS; day++) live(FIRST.plusDays(day));

    Map<LocalDate, Long> stored = stored();
    List<Taken> schedule = schedule();
    Map<LocalDate, Long> anew = new TreeMap<>();
    stored.keySet().forEach(day -> anew.put(day, anew(schedule, day)));

    assertThat(stored).hasSizeGreaterThan(DAYS / 2);
    assertThat(schedule).hasSizeGreaterThan(DAYS / 2).anyMatch(Taken::late);
    assertThat(anew).isEqualTo(new TreeMap<>(stored));
    stored.values().removeIf(paisa -> paisa == 0);
    assertThat(posted()).isEqualTo(stored);
  }

  /** People pay on a day or ahead, and it is closed before the last of them are known. */
  private void live(LocalDate day) {
    for (int many = random.nextInt(3); many > 0; many--) settles(day);
    store
        .ledger()
        .firstOpenDay(ATime.NEPAL)
        .filter(open -> !open.isAfter(day))
        .ifPresent(open -> store.ledger().recognise(open, ATime.NEPAL, APosting.slip(ATime.NOW)));
    if (random.nextInt(4) == 0) settles(day);
  }

  private void settles(LocalDate day) {
    Money price = Money.paisa(random.nextLong(1_000, 1_000_000));
    Story story =
        Story.about(store, APlan.onSale().costing(price))
            .at(ATime.inNepal(String.format(Locale.ROOT, "%sT%02d:59", day, random.nextInt(24))));
    var settled = story.subscribesAndPays();
    if (random.nextInt(3) == 0) story.renews(settled.subscription());
  }

  private Map<LocalDate, Long> stored() {
    return store
        .database()
        .read(
            sql ->
                sql.selectFrom(RECOGNISED_DAY)
                    .fetchMap(RECOGNISED_DAY.DAY, RECOGNISED_DAY.AMOUNT_PAISA));
  }

  private Map<LocalDate, Long> posted() {
    return store
        .database()
        .read(
            sql ->
                sql.select(LEDGER_TRANSACTION.DAY, LEDGER_ENTRY.AMOUNT_PAISA.neg())
                    .from(LEDGER_TRANSACTION)
                    .join(LEDGER_ENTRY)
                    .on(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID))
                    .where(LEDGER_ENTRY.ACCOUNT.eq(Account.EARNED_REVENUE.name()))
                    .fetchMap(row -> row.value1(), row -> row.value2()));
  }

  private List<Taken> schedule() {
    return store
        .database()
        .read(
            sql ->
                sql.selectFrom(REVENUE_SCHEDULE)
                    .fetch(
                        row ->
                            new Taken(
                                new Earning(
                                    Money.paisa(row.get(REVENUE_SCHEDULE.AMOUNT_PAISA)),
                                    row.get(REVENUE_SCHEDULE.FIRST_DAY),
                                    row.get(REVENUE_SCHEDULE.DAYS)),
                                row.get(REVENUE_SCHEDULE.TAKEN_ON))));
  }

  private static long anew(List<Taken> schedule, LocalDate day) {
    return schedule.stream().mapToLong(taken -> taken.earns(day)).sum();
  }

  /** What is earned when, and by which day it was taken in. */
  private record Taken(Earning earning, LocalDate on) {
    boolean late() {
      return on.isAfter(earning.firstDay());
    }

    long earns(LocalDate day) {
      if (day.isBefore(on)) return 0;
      LocalDate before = day.minusDays(1);
      long earnedBefore = before.isBefore(on) ? 0 : earning.upTo(before).paisa();
      return earning.upTo(day).paisa() - earnedBefore;
    }
  }
}
