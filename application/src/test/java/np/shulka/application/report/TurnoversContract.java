package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.ledger.APosting;
import np.shulka.application.report.Turnovers.Fact;
import np.shulka.application.report.Turnovers.Turnover;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;
import org.junit.jupiter.api.Test;

/** What all {@link Turnovers} come to; a store for each test. */
public interface TurnoversContract {
  LocalDate FEB_10 = LocalDate.of(2026, 2, 10);

  /** An empty store. */
  Store freshStore();

  Turnovers turnovers(Store store);

  private List<Turnover> until(Store store, LocalDate from, LocalDate to) {
    List<Turnover> found = new ArrayList<>();
    turnovers(store).until(new Span(from, to), ATime.NEPAL, found::add);
    return found;
  }

  private static Turnover debit(Optional<LocalDate> day, Fact fact, Account account, long paisa) {
    return new Turnover(day, fact, account, Money.paisa(paisa), Money.ZERO);
  }

  private static Turnover credit(Optional<LocalDate> day, Fact fact, Account account, long paisa) {
    return new Turnover(day, fact, account, Money.ZERO, Money.paisa(paisa));
  }

  private static List<Turnover> bought(Optional<LocalDate> day, long times) {
    return List.of(
        credit(day, Fact.INVOICE_SETTLED, Account.DEFERRED_REVENUE, 100_000 * times),
        debit(day, Fact.INVOICE_SETTLED, Account.GATEWAY_CASH, 109_610 * times),
        debit(day, Fact.INVOICE_SETTLED, Account.GATEWAY_FEES, 3_390 * times),
        credit(day, Fact.INVOICE_SETTLED, Account.VAT_PAYABLE, 13_000 * times));
  }

  @Test
  default void a_day_is_one_of_nepal() {
    Store store = freshStore();
    Story.in(store).at(ATime.inNepal("2026-02-10T00:00")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-10T23:59")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-11T00:00")).subscribesAndPays();

    assertThat(until(store, FEB_10, FEB_10.plusDays(1))).isEqualTo(bought(Optional.of(FEB_10), 2));
  }

  @Test
  default void what_was_before_is_one() {
    Store store = freshStore();
    Story.in(store).at(ATime.inNepal("2026-02-10T12:00")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-11T12:00")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-12T12:00")).subscribesAndPays();

    List<Turnover> expected = new ArrayList<>(bought(Optional.empty(), 2));
    expected.addAll(bought(Optional.of(FEB_10.plusDays(2)), 1));
    assertThat(until(store, FEB_10.plusDays(2), FEB_10.plusDays(9))).isEqualTo(expected);
    assertThat(until(store, FEB_10.minusDays(9), FEB_10)).isEmpty();
  }

  @Test
  default void what_a_day_earned_counts_for_it_whenever_it_was_closed() {
    Store store = freshStore();
    Story.in(store).at(ATime.inNepal("2026-02-10T12:00")).subscribesAndPays();
    var late = APosting.slip(ATime.inNepal("2026-03-01T12:00"));
    store.ledger().recognise(FEB_10, ATime.NEPAL, late);

    assertThat(until(store, FEB_10, FEB_10.plusDays(1)))
        .contains(
            credit(Optional.of(FEB_10), Fact.REVENUE_RECOGNISED, Account.EARNED_REVENUE, 3_571),
            debit(Optional.of(FEB_10), Fact.REVENUE_RECOGNISED, Account.DEFERRED_REVENUE, 3_571))
        .hasSize(6);
  }
}
