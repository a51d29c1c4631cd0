package np.shulka.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** How every {@link Ledger} earns revenue day by day; each test needs a store of its own. */
public interface RecognitionContract {
  LocalDate DAY = LocalDate.of(2026, 2, 10);

  /** An empty one. */
  Store freshStore();

  private static Optional<Posting> close(Store store, LocalDate day) {
    return store.ledger().recognise(day, ATime.NEPAL, APosting.slip(ATime.NOW));
  }

  private static long earned(Store store, LocalDate day) {
    return close(store, day).map(RecognitionContract::amount).orElse(Money.ZERO).paisa();
  }

  private static Money amount(Posting posting) {
    return posting.entries().getFirst().amount();
  }

  private static Money balance(Store store, Account account) {
    return store.ledger().balances().stream()
        .filter(balance -> balance.account() == account)
        .map(Balance::amount)
        .findFirst()
        .orElseThrow();
  }

  private static Story at(Store store, String local) {
    return Story.in(store).at(ATime.inNepal(local));
  }

  @Test
  default void nothing_settled_leaves_no_day_to_close() {
    Store store = freshStore();

    assertThat(store.ledger().firstOpenDay(ATime.NEPAL)).isEmpty();
    assertThatThrownBy(() -> close(store, DAY)).isInstanceOf(LostRace.class);
  }

  @Test
  default void the_first_day_is_that_of_the_first_settlement() {
    Store store = freshStore();
    at(store, "2026-02-12T12:00").subscribesAndPays();
    at(store, "2026-02-10T23:50").subscribesAndPays();

    assertThat(store.ledger().firstOpenDay(ATime.NEPAL)).contains(DAY);
  }

  @Test
  default void a_day_earns_its_part_in_two_entries() {
    Store store = freshStore();
    for (int many = 0; many < 3; many++) at(store, "2026-02-10T09:00").subscribesAndPays();

    Posting posting = close(store, DAY).orElseThrow();

    assertThat(posting.entries())
        .extracting(Entry::account)
        .containsExactly(Account.DEFERRED_REVENUE, Account.EARNED_REVENUE);
    assertThat(amount(posting)).isEqualTo(Money.paisa(3 * 3_571)); // 1/28 each
    assertThat(store.ledger().firstOpenDay(ATime.NEPAL)).contains(DAY.plusDays(1));
    assertThat(store.ledger().list(Ledger.Filter.NONE, page()).items().getFirst())
        .isEqualTo(posting);
  }

  private static Page.Request page() {
    return new Page.Request(1, Optional.empty());
  }

  @Test
  default void nothing_stays_deferred_after_the_last_day() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();

    List<Long> days = new ArrayList<>();
    for (int day = 0; day < 30; day++) days.add(earned(store, DAY.plusDays(day)));

    assertThat(days.subList(28, 30)).containsOnly(0L);
    assertThat(days.subList(0, 28)).allMatch(paisa -> paisa == 3_571 || paisa == 3_572);
    assertThat(balance(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
    assertThat(balance(store, Account.EARNED_REVENUE)).isEqualTo(Money.rupees(1_000));
  }

  @Test
  default void what_was_paid_late_is_caught_up_on_its_day() {
    Store store = freshStore();
    Story story = at(store, "2026-02-10T09:00");
    var active = story.subscribesAndPays().subscription();
    for (int day = 0; day < 29; day++) close(store, DAY.plusDays(day)); // to March 10
    story.at(ATime.inNepal("2026-03-11T12:00")).initiated(ATime.inNepal("2026-03-09T12:00"));
    story.renews(active); // covers March 10 to April 10

    assertThat(earned(store, LocalDate.of(2026, 3, 11))).isEqualTo(6_452); // 2/31
    assertThat(earned(store, LocalDate.of(2026, 3, 12))).isEqualTo(3_225);
  }

  @Test
  default void what_is_paid_ahead_waits_for_its_days() {
    Store store = freshStore();
    Story story = at(store, "2026-02-10T09:00");
    story.renews(story.subscribesAndPays().subscription());

    assertThat(earned(store, DAY)).isEqualTo(3_571);
    for (int day = 1; day < 28; day++) close(store, DAY.plusDays(day));
    assertThat(earned(store, LocalDate.of(2026, 3, 10))).isEqualTo(3_226);
  }

  @Test
  default void what_comes_for_a_closed_day_is_earned_on_the_next() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();
    assertThat(earned(store, DAY)).isEqualTo(3_571);

    at(store, "2026-02-10T23:59").subscribesAndPays(); // a clock that was behind, or a late commit

    assertThat(earned(store, DAY.plusDays(1))).isEqualTo(3_572 + 7_143);
  }

  @Test
  default void what_comes_from_a_clock_ahead_waits_for_its_date() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();
    at(store, "2026-02-11T00:10").subscribesAndPays();

    assertThat(earned(store, DAY)).isEqualTo(3_571);
    assertThat(earned(store, DAY.plusDays(1))).isEqualTo(3_572 + 3_571);
  }

  @Test
  default void days_are_closed_once_and_in_order() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();
    assertThatThrownBy(() -> close(store, DAY.plusDays(1))).isInstanceOf(LostRace.class);
    close(store, DAY);

    assertThatThrownBy(() -> close(store, DAY)).isInstanceOf(LostRace.class);
    assertThatThrownBy(() -> close(store, DAY.plusDays(2))).isInstanceOf(LostRace.class);

    assertThat(balance(store, Account.EARNED_REVENUE)).isEqualTo(Money.paisa(3_571));
  }

  @Test
  default void of_many_nodes_one_closes_a_day() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();

    assertThat(Race.winners(4, _ -> close(store, DAY))).isEqualTo(1);

    assertThat(balance(store, Account.EARNED_REVENUE)).isEqualTo(Money.paisa(3_571));
  }

  @Test
  default void a_closing_that_meets_settlements_loses_none() {
    Store store = freshStore();
    at(store, "2026-02-10T09:00").subscribesAndPays();

    Race.of(
        4,
        runner -> {
          for (int many = 0; many < 5; many++) {
            if (runner == 0) close(store, DAY.plusDays(many));
            else at(store, "2026-02-10T09:00").subscribesAndPays();
          }
          return runner;
        });
    for (int day = 5; day < 28; day++) close(store, DAY.plusDays(day));

    assertThat(balance(store, Account.EARNED_REVENUE)).isEqualTo(Money.rupees(16_000));
    assertThat(balance(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }
}
