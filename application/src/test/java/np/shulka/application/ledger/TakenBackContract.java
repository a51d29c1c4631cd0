package np.shulka.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** How every {@link Ledger} earns what was given back since; a store for each test (S4). */
public interface TakenBackContract {
  LocalDate FIRST = LocalDate.of(2026, 2, 10);
  LocalDate LAST = LocalDate.of(2026, 3, 9);

  /** An empty one. */
  Store freshStore();

  private static long earned(Store store, LocalDate day) {
    return store
        .ledger()
        .recognise(day, ATime.NEPAL, APosting.slip(ATime.NOW))
        .map(TakenBackContract::signed)
        .orElse(0L);
  }

  /** Less than nothing where revenue is taken back. */
  private static long signed(Posting posting) {
    long paisa = posting.entries().getFirst().amount().paisa();
    boolean back = posting.entries().getFirst().account() == Account.EARNED_REVENUE;
    return back ? -paisa : paisa;
  }

  private static void close(Store store, LocalDate from, LocalDate to) {
    from.datesUntil(to.plusDays(1)).forEach(day -> earned(store, day));
  }

  private static Money on(Store store, Account account) {
    return store.ledger().balances().stream()
        .filter(balance -> balance.account() == account)
        .map(Balance::amount)
        .findFirst()
        .orElseThrow();
  }

  private static Story starts(Store store) {
    return Story.in(store).at(ATime.inNepal("2026-02-10T09:00"));
  }

  private static List<Credit> whole(Invoice.Paid paid) {
    return List.of(new Credit(paid.id(), Money.rupees(1_000), Money.rupees(130)));
  }

  /** 18 of 28 days. */
  private static List<Credit> rest(Invoice.Paid paid) {
    return List.of(new Credit(paid.id(), Money.paisa(64_286), Money.paisa(8_357)));
  }

  @Test
  default void what_is_changed_on_its_first_day_earns_only_the_new() {
    Store store = freshStore();
    Story story = starts(store);
    var first = story.subscribesAndPays();
    story.at(ATime.inNepal("2026-02-10T12:00"));
    story.changes(first.subscription(), 2, Money.rupees(2_000), whole(first.invoice()));

    assertThat(earned(store, FIRST)).isEqualTo(7_143);
    close(store, FIRST.plusDays(1), LAST);

    assertThat(on(store, Account.EARNED_REVENUE)).isEqualTo(Money.rupees(2_000));
    assertThat(on(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }

  @Test
  default void what_is_changed_days_later_keeps_what_was_used() {
    Store store = freshStore();
    Story story = starts(store);
    var first = story.subscribesAndPays();
    close(store, FIRST, FIRST.plusDays(9)); // 10 of 28 days
    story.at(ATime.inNepal("2026-02-20T12:00"));
    story.changes(first.subscription(), 2, Money.paisa(128_572), rest(first.invoice()));

    assertThat(earned(store, FIRST.plusDays(10))).isEqualTo(7_143); // 1/18 of the new
    close(store, FIRST.plusDays(11), LAST);

    assertThat(on(store, Account.EARNED_REVENUE)).isEqualTo(Money.paisa(35_714 + 128_572));
    assertThat(on(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }

  @Test
  default void what_was_earned_and_is_given_back_is_taken_back() {
    Store store = freshStore();
    Story story = starts(store);
    var first = story.subscribesAndPays();
    close(store, FIRST, FIRST.plusDays(9));
    story.at(ATime.inNepal("2026-02-20T12:00"));
    story.changes(first.subscription(), 2, Money.rupees(2_000), whole(first.invoice()));

    assertThat(earned(store, FIRST.plusDays(10))).isEqualTo(11_111 - 35_714);
    close(store, FIRST.plusDays(11), LAST);

    assertThat(on(store, Account.EARNED_REVENUE)).isEqualTo(Money.rupees(2_000));
    assertThat(on(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }

  @Test
  default void in_whatever_order_days_are_closed_it_comes_to_the_same() {
    Store store = freshStore();
    Story story = starts(store);
    var first = story.subscribesAndPays();
    story.at(ATime.inNepal("2026-02-20T12:00"));
    story.changes(first.subscription(), 2, Money.paisa(128_572), rest(first.invoice()));

    close(store, FIRST, LAST);

    assertThat(on(store, Account.EARNED_REVENUE)).isEqualTo(Money.paisa(35_714 + 128_572));
    assertThat(on(store, Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }
}
