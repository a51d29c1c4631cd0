package np.shulka.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Invoice;
import org.junit.jupiter.api.Test;

/** How every {@link Invoices} lists them: newest first, in parts. */
public interface InvoiceListsContract {
  Store store();

  @Test
  default void everybodys_invoices_are_listed_too() {
    Story story = Story.in(store());
    Invoice.Open mine = story.owes(story.subscribes());
    Story another = Story.in(store());
    Invoice.Open other = another.owes(another.subscribes());

    var all = store().invoices().all(new Page.Request(200, Optional.empty()));
    var rest = store().invoices().all(new Page.Request(200, Optional.of(other.id().value())));

    assertThat(all.items()).containsSubsequence(other, mine);
    assertThat(rest.items()).contains(mine).doesNotContain(other);
  }

  @Test
  default void everybodys_invoices_are_found_by_how_they_stand() {
    Story story = Story.in(store());
    Invoice.Open open = story.owes(story.subscribes());
    Page.Request newest = new Page.Request(200, Optional.empty());

    var waiting = store().invoices().search(Optional.of(InvoiceStanding.OPEN), newest);
    var paid = store().invoices().search(Optional.of(InvoiceStanding.PAID), newest);

    assertThat(waiting.items()).contains(open).allMatch(Invoice.Open.class::isInstance);
    assertThat(paid.items()).allMatch(Invoice.Paid.class::isInstance);
  }

  @Test
  default void lists_invoices_newest_first_in_parts() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    var second = story.later(Duration.ofDays(20)).renews(first.subscription());
    Invoice.Open third = story.owes(second.subscription());
    var mine = story.subscriber().id();

    var part = store().invoices().list(mine, new Page.Request(2, Optional.empty()));
    var rest = store().invoices().list(mine, new Page.Request(2, part.next()));

    assertThat(part.items()).containsExactly(third, second.invoice());
    assertThat(rest).isEqualTo(new Page<>(List.of(first.invoice()), Optional.empty()));
  }
}
