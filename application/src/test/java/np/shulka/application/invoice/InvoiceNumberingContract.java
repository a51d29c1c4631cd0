package np.shulka.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How all {@link Invoices} number what they settle (S23). */
public interface InvoiceNumberingContract {

  /** Years of which no test, and no fiscal calendar, has had a number. */
  AtomicInteger UNUSED_YEAR = new AtomicInteger(2_200 + (int) (System.nanoTime() % 5_000));

  Store store();

  private static FiscalYear unusedYear() {
    return new FiscalYear(UNUSED_YEAR.incrementAndGet());
  }

  /** A number is taken for a tax invoice only, here for one of nothing. */
  private InvoiceNumber take(FiscalYear year) {
    return store().transactions().run(ready(year)::settle);
  }

  private Ready ready(FiscalYear year) {
    Story story = Story.about(store(), APlan.free()).inYear(year);
    Subscription.Incomplete subscription = story.subscribes();
    return new Ready(story, story.owes(subscription), subscription);
  }

  /** A subscription that is about to settle its invoice. */
  record Ready(Story story, Invoice.Open invoice, Subscription.Incomplete subscription) {
    InvoiceNumber settle() {
      return story.settlesItself(invoice, subscription).invoice().number();
    }

    void settleAndFail() {
      settle();
      throw new IllegalStateException("no");
    }
  }

  @Test
  default void s23_the_first_number_of_a_year_is_1() {
    FiscalYear year = unusedYear();
    FiscalYear next = unusedYear();

    List<InvoiceNumber> taken = Stream.of(year, year, next).map(this::take).toList();

    assertThat(taken)
        .containsExactly(
            new InvoiceNumber(year, 1), new InvoiceNumber(year, 2), new InvoiceNumber(next, 1));
  }

  @Test
  default void s23_a_number_is_given_back_by_a_rollback() {
    FiscalYear year = unusedYear();
    take(year);
    Ready failing = ready(year);

    assertThatThrownBy(() -> store().write(failing::settleAndFail)).hasMessage("no");

    assertThat(take(year).sequence()).isEqualTo(2);
  }

  @Test
  default void s23_many_at_once_leave_no_gap_and_no_double() {
    FiscalYear year = unusedYear();

    List<Integer> taken =
        Race.of(8, _ -> takeSome(year)).stream().flatMap(List::stream).sorted().toList();

    assertThat(taken).isEqualTo(IntStream.rangeClosed(1, 8 * 4).boxed().toList());
  }

  /** Six times, of which every third rolls back. */
  private List<Integer> takeSome(FiscalYear year) {
    return IntStream.rangeClosed(1, 6)
        .filter(time -> time % 3 != 0 || failed(year))
        .mapToObj(_ -> take(year).sequence())
        .toList();
  }

  private boolean failed(FiscalYear year) {
    assertThatThrownBy(() -> store().write(ready(year)::settleAndFail)).hasMessage("no");
    return false;
  }
}
