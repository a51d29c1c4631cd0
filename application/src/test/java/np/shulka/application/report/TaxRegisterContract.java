package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.report.TaxRegister.Source;
import np.shulka.application.report.TaxRegister.Sum;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.Span;
import org.junit.jupiter.api.Test;

/** What every {@link TaxRegister} sums up; a store for each test. */
public interface TaxRegisterContract {
  LocalDate FEB_10 = LocalDate.of(2026, 2, 10);

  /** An empty store. */
  Store freshStore();

  TaxRegister taxes(Store store);

  private List<Sum> read(Store store, LocalDate from, LocalDate to) {
    List<Sum> found = new ArrayList<>();
    taxes(store).read(new Span(from, to), ATime.NEPAL, found::add);
    return found;
  }

  private static Sum sum(LocalDate day, Source source, long count, long taxable, long tax) {
    boolean document = source == Source.TAX_INVOICE || source == Source.CHANGE_CREDIT;
    return new Sum(
        day,
        source,
        document ? VatRate.NEPAL : VatRate.NONE,
        count,
        Money.paisa(taxable),
        Money.paisa(tax));
  }

  @Test
  default void what_is_paid_on_a_day_of_nepal_is_one_sum() {
    Store store = freshStore();
    Story.in(store).at(ATime.inNepal("2026-02-09T23:59")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-10T00:00")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-10T23:59")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-11T00:00")).subscribesAndPays();
    Story.in(store).at(ATime.inNepal("2026-02-10T12:00")).checksOut();

    assertThat(read(store, FEB_10, FEB_10.plusDays(1)))
        .containsExactlyInAnyOrder(
            sum(FEB_10, Source.TAX_INVOICE, 2, 200_000, 26_000),
            sum(FEB_10, Source.BOOKED_OWED, 2, 0, 26_000));
  }

  @Test
  default void what_a_change_gives_back_counts_on_its_own_day() {
    Store store = freshStore();
    Story story = Story.in(store).at(ATime.inNepal("2026-02-10T12:00"));
    var first = story.subscribesAndPays();
    story.at(ATime.inNepal("2026-02-20T12:00"));
    var back = new Credit(first.invoice().id(), Money.paisa(64_286), Money.paisa(8_357));
    story.changes(first.subscription(), 2, Money.paisa(128_572), List.of(back));

    LocalDate day = LocalDate.of(2026, 2, 20);
    assertThat(read(store, day, day.plusDays(1)))
        .containsExactlyInAnyOrder(
            sum(day, Source.TAX_INVOICE, 1, 128_572, 16_714),
            sum(day, Source.CHANGE_CREDIT, 1, 64_286, 8_357),
            sum(day, Source.BOOKED_OWED, 1, 0, 16_714),
            sum(day, Source.BOOKED_BACK, 1, 0, 8_357));
  }

  @Test
  default void a_change_that_nobody_paid_gives_nothing_back() {
    Store store = freshStore();
    Story story = Story.in(store).at(ATime.inNepal("2026-02-10T12:00"));
    var first = story.subscribesAndPays();
    story.at(ATime.inNepal("2026-02-20T12:00"));
    var back = new Credit(first.invoice().id(), Money.paisa(64_286), Money.paisa(8_357));
    story.asksForChange(first.subscription(), 2, Money.paisa(128_572), List.of(back));

    assertThat(read(store, LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 20))).isEmpty();
  }
}
