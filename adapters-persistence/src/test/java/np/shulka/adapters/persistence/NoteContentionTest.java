package np.shulka.adapters.persistence;

import static np.shulka.domain.payment.Disposition.SETTLED_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Changes that are paid at once, each of which takes a number of two series (S4, S23). */
final class NoteContentionTest {
  private static final int MANY = 50;
  private static final FiscalYear YEAR = new FiscalYear(2094);
  private final JooqStore store = JooqStore.over(EmbeddedDatabase.fresh());

  @Test
  void fifty_change_at_once_and_every_third_fails() { // S4, S23, C21
    List<Change> changes = IntStream.range(0, MANY).mapToObj(_ -> asked()).toList();

    Race.of(
        MANY,
        runner -> {
          Change change = changes.get(runner);
          if (runner % 3 != 2) return change.settles();
          assertThatThrownBy(() -> store.write(() -> takeAndFail(change))).hasMessage("no");
          return false;
        });

    List<Integer> numbers = IntStream.rangeClosed(1, MANY - MANY / 3).boxed().toList();
    assertThat(notes().stream().map(note -> note.number().sequence()).sorted()).isEqualTo(numbers);
    assertThat(notes()).allMatch(note -> note.of().year().equals(YEAR));
    assertThat(lastInvoice()).isEqualTo(new InvoiceNumber(YEAR, MANY + numbers.size()).sequence());
  }

  private List<CreditNote> notes() {
    return store.notes().all(new Page.Request(200, Optional.empty())).items();
  }

  private int lastInvoice() {
    String last = "select max(number) from invoice where fiscal_year = 2094";
    return store.database().apart(sql -> sql.fetchSingle(last).get(0, int.class));
  }

  private Change asked() {
    Story story = Story.in(store).inYear(YEAR);
    var first = story.subscribesAndPays();
    Credit half = new Credit(first.invoice().id(), Money.rupees(500), Money.rupees(65));
    Invoice.Open asked =
        story.asksForChange(first.subscription(), 2, Money.rupees(1_000), List.of(half));
    return new Change(story, first.subscription(), asked, story.letsPay(asked));
  }

  /** Both numbers are taken, and given back. */
  private void takeAndFail(Change change) {
    Story story = change.story;
    var completed = story.complete(change.payment, story.paid(change.payment), SETTLED_INVOICE);
    story.settle(completed.proof(), change.invoice, change.subscription);
    store.invoices().find(change.invoice.id()); // sends the settlement
    throw new IllegalStateException("no");
  }

  /** Somebody who has just paid for a change. */
  private record Change(
      Story story,
      Subscription.Active subscription,
      Invoice.Open invoice,
      Payment.Initiated payment) {
    boolean settles() {
      story.settles(payment, invoice, subscription);
      return true;
    }
  }
}
