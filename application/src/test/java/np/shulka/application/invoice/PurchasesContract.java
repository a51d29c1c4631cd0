package np.shulka.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link Invoices} says was bought, and given back since (S4, N3). */
public interface PurchasesContract {
  Store store();

  private static Credit halfOf(Invoice.Paid paid) {
    return new Credit(paid.id(), Money.rupees(500), Money.rupees(65));
  }

  @Test
  default void what_was_bought_is_listed_oldest_first_until_its_end() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    var second = story.renews(first.subscription());
    var id = first.subscription().id();
    var end = first.invoice().covers().endsAt();

    assertThat(store().invoices().purchases(id, story.now()))
        .containsExactly(
            new Purchased(first.invoice(), List.of()), new Purchased(second.invoice(), List.of()));
    assertThat(store().invoices().purchases(id, end.minusMillis(1))).hasSize(2);
    assertThat(store().invoices().purchases(id, end))
        .containsExactly(new Purchased(second.invoice(), List.of()));
  }

  @Test
  default void what_is_given_back_counts_once_the_change_is_paid() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    var active = first.subscription();
    Credit credit = halfOf(first.invoice());
    Invoice.Open asked = story.asksForChange(active, 2, Money.rupees(1_000), List.of(credit));

    assertThat(store().invoices().purchases(active.id(), story.now()))
        .containsExactly(new Purchased(first.invoice(), List.of()));
    var changed = story.settles(story.letsPay(asked), asked, active);

    assertThat(store().invoices().purchases(active.id(), story.now()))
        .containsExactly(
            new Purchased(first.invoice(), List.of(credit)),
            new Purchased(changed.invoice(), List.of()));
  }

  @Test
  default void s4_a_paid_change_issues_a_credit_note() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    Credit credit = halfOf(first.invoice());
    Invoice.Open asked =
        story.asksForChange(first.subscription(), 2, Money.rupees(1_000), List.of(credit));
    assertThat(notes(first.invoice())).isEmpty();

    var changed = story.settles(story.letsPay(asked), asked, first.subscription());

    assertThat(notes(first.invoice()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.draft().credit()).isEqualTo(credit);
              assertThat(note.draft().cause())
                  .isEqualTo(new CreditNote.Cause.Changed(changed.invoice().id()));
              assertThat(note.draft().reason()).isEqualTo(CreditNote.UNUSED_TIME);
              assertThat(note.draft().issuedAt()).isEqualTo(changed.invoice().paidAt());
              assertThat(note.of()).isEqualTo(first.invoice().number());
              assertThat(store().notes().find(note.draft().id())).contains(note);
            });
  }

  private List<CreditNote> notes(Invoice.Paid of) {
    return store().notes().all(new Page.Request(200, Optional.empty())).items().stream()
        .filter(note -> note.draft().credit().of().equals(of.id()))
        .toList();
  }

  @Test
  default void what_is_taken_back_unpaid_gives_nothing_back() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    Credit credit = halfOf(first.invoice());
    Invoice.Open asked =
        story.asksForChange(first.subscription(), 2, Money.rupees(1_000), List.of(credit));

    store().write(() -> store().invoices().replace(asked, asked.close(story.now())));

    assertThat(store().invoices().purchases(first.subscription().id(), story.now()))
        .containsExactly(new Purchased(first.invoice(), List.of()));
  }
}
