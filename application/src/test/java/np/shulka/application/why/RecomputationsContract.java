package np.shulka.application.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.why.Recomputations.Kept;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.why.Difference;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Finding.Unreadable.Fault;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Recomputation.Finished;
import np.shulka.domain.why.Recomputation.Progress;
import np.shulka.domain.why.Recomputation.Running;
import np.shulka.domain.why.Sums;
import org.junit.jupiter.api.Test;

/** What every {@link Recomputations} does. */
public interface RecomputationsContract {
  Store store();

  /** Begins a run, whatever ran before. */
  private Running begun() {
    Instant now = ATime.NOW.plus(Duration.ofDays(1_000));
    store()
        .recomputations()
        .latest()
        .filter(Running.class::isInstance)
        .map(Running.class::cast)
        .ifPresent(busy -> advance(busy, busy.finish(busy.progress(), now), List.of()));
    var run = Running.begin(new RecomputationId(AnId.uuid()), now);
    store().write(() -> store().recomputations().begin(run));
    return run;
  }

  private void advance(Running before, Recomputation after, List<Finding> found) {
    store().write(() -> store().recomputations().advance(before, after, found));
  }

  private static Finding finding(InvoiceId invoice, String what) {
    return new Finding.Differs(invoice, new Difference(what, Money.rupees(10), Money.rupees(12)));
  }

  @Test
  default void a_run_goes_on_where_it_stands_and_ends() {
    Invoice.Open invoice = owing();
    Running run = begun();
    Running further = run.to(Progress.NONE.checked(invoice.id(), true));
    Finding tax = finding(invoice.id(), "tax");
    Finding line = finding(invoice.id(), "line 1");

    advance(run, further, List.of(tax, line));
    assertThat(store().recomputations().find(run.id())).contains(further);
    Finished done = further.finish(further.progress(), run.startedAt());
    advance(further, done, List.of());

    assertThat(store().recomputations().find(run.id())).contains(done);
    assertThat(store().recomputations().findings(run.id(), 10)).containsExactly(line, tax);
    assertThat(store().recomputations().findings(run.id(), 1)).containsExactly(line);
  }

  @Test
  default void what_cannot_be_read_is_told_before_what_differs() {
    Invoice.Open invoice = owing();
    Running run = begun();
    Running further = run.to(Progress.NONE.unreadable(owing().id()).checked(invoice.id(), true));
    Finding tax = finding(invoice.id(), "tax");
    var broken =
        new Finding.Unreadable(
            further.progress().upTo().orElseThrow(), Fault.INCOMPLETE, "no invoice");

    advance(run, further, List.of(tax, broken));

    assertThat(store().recomputations().find(run.id())).contains(further);
    assertThat(store().recomputations().findings(run.id(), 10)).containsExactly(broken, tax);
    assertThat(store().recomputations().findings(run.id(), 1)).containsExactly(broken);
  }

  @Test
  default void one_run_goes_on_at_a_time() {
    Running run = begun();
    var other = Running.begin(new RecomputationId(AnId.uuid()), run.startedAt());

    assertThatThrownBy(() -> store().write(() -> store().recomputations().begin(other)))
        .isInstanceOf(LostRace.class);

    assertThat(store().recomputations().find(other.id())).isEmpty();
    assertThat(store().recomputations().latest()).contains(run);
    Page.Request page = new Page.Request(200, Optional.empty());
    assertThat(store().recomputations().list(page).items()).contains(run);
  }

  @Test
  default void what_a_slow_node_began_goes_on_before_the_next() {
    Running first = begun();
    advance(first, first.finish(first.progress(), first.startedAt()), List.of());
    Instant before = first.startedAt().minus(Duration.ofMinutes(7));
    Running slow = Running.begin(new RecomputationId(AnId.uuid()), before);
    store().write(() -> store().recomputations().begin(slow));

    assertThat(store().recomputations().latest()).contains(slow);
  }

  @Test
  default void of_two_at_the_same_part_one_writes() {
    Invoice.Open invoice = owing();
    Running run = begun();
    Running further = run.to(Progress.NONE.checked(invoice.id(), false));
    advance(run, further, List.of());

    assertThatThrownBy(() -> advance(run, further, List.of(finding(invoice.id(), "total"))))
        .isInstanceOf(LostRace.class);

    assertThat(store().recomputations().findings(run.id(), 10)).isEmpty();
  }

  @Test
  default void invoices_come_in_order_with_what_was_kept() {
    Story story = Story.in(store());
    Invoice.Paid paid = story.subscribesAndPays().invoice();
    Invoice.Open open = owing();

    List<Kept> all = store().recomputations().invoices(Optional.empty(), 10_000);
    List<Kept> rest = store().recomputations().invoices(Optional.of(paid.id()), 10_000);
    List<Kept> one = store().recomputations().invoices(Optional.of(paid.id()), 1);

    var taxed = Optional.of(paid.request().charges().tax());
    assertThat(all).contains(new Kept.Whole(paid, Sums.of(paid.request().charges(), taxed)));
    assertThat(rest)
        .contains(new Kept.Whole(open, Sums.of(open.request().charges(), Optional.empty())))
        .doesNotContain(all.get(all.size() - rest.size() - 1));
    assertThat(one).containsExactly(rest.getFirst());
  }

  private Invoice.Open owing() {
    Story story = Story.in(store());
    return story.owes(story.subscribes());
  }
}
