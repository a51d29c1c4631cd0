package np.shulka.application.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.GatewayDifference;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Stage;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** How all {@link Reconciliations}, {@link SettlementFiles} and {@link OurBooks} behave. */
public interface ReconciliationsContract {
  /** Long before anything else happens, so that nothing else is due first. */
  Instant NOW = Instant.parse("2001-01-01T00:00:00Z");

  Duration LEASE = Duration.ofMinutes(3);

  Store store();

  private Reconciliations runs() {
    return store().reconciliations();
  }

  private Reconciliation.Running begun(Against against) {
    var id = new ReconciliationId(AnId.uuid());
    var span = new Span(NOW, NOW.plus(Duration.ofDays(1)));
    var terms = new Reconciliation.Terms(id, against, span, new Subject("asha"), NOW);
    Reconciliation.Running run = Reconciliation.Running.begin(terms, 7);
    store().write(() -> runs().add(run));
    assertThat(runs().find(id)).contains(run);
    return run;
  }

  /** Takes it, whatever others left running. */
  private Reconciliation.Running claimed(Reconciliation.Running run) {
    for (int i = 0; i < 100; i++) {
      var claimed = runs().claim(NOW, LEASE).orElseThrow();
      if (claimed.id().equals(run.id())) return claimed;
    }
    throw new AssertionError("it is never dealt out");
  }

  private static GatewayTransactionId transaction() {
    return new GatewayTransactionId("T-" + AnId.uuid());
  }

  private static Difference unknown(GatewayTransactionId transaction) {
    return new GatewayDifference.UnknownToUs(transaction, Money.rupees(5), OptionalInt.empty());
  }

  @Test
  default void one_node_at_a_time_goes_on_with_it() {
    Reconciliation.Running run = begun(new Against.Gateway());
    Reconciliation.Running claimed = claimed(run);

    assertThat(claimed.dueAt()).isEqualTo(NOW.plus(LEASE));
    assertThat(runs().claim(NOW, LEASE).filter(it -> it.id().equals(run.id()))).isEmpty();
    Instant later = NOW.plus(LEASE);
    var others = runs().claim(later, LEASE);
    while (others.filter(it -> !it.id().equals(run.id())).isPresent()) {
      others = runs().claim(later, LEASE);
    }
    Reconciliation.Running taken = others.orElseThrow();
    Reconciliation next = claimed.goOn(claimed.progress().past("x", 1, 0), later);
    assertThatThrownBy(() -> runs().advance(claimed, next, List.of())).isInstanceOf(LostRace.class);
    assertThat(runs().find(run.id())).contains(taken);
  }

  @Test
  default void a_report_grows_with_the_progress() {
    Reconciliation.Running run = claimed(begun(new Against.Gateway()));
    GatewayTransactionId first = transaction();
    GatewayTransactionId second = transaction();
    List<Difference> both = List.of(unknown(first), unknown(second));
    Reconciliation.Running next = run.goOn(run.progress().past("here", 2, 2), NOW);
    runs().advance(run, next, both);
    Flaw down = Flaw.Kind.NO_ANSWER.with(Map.of("why", "it is down"));
    Reconciliation.Done done =
        next.finish(next.progress().enter(Stage.TRANSACTIONS).past("2", 0, 1), NOW);
    runs().advance(next, done, List.of(new GatewayDifference.ListNotRead(2, down)));

    assertThat(runs().find(run.id())).contains(done);
    assertThat(runs().differences(run.id(), 0, 2))
        .containsExactly(
            new Reconciliations.Listed(1, both.get(0).told()),
            new Reconciliations.Listed(2, both.get(1).told()));
    var last = runs().differences(run.id(), 2, 10);
    assertThat(last)
        .singleElement()
        .extracting(one -> one.told().kind())
        .isEqualTo("list-not-read");
    assertThat(runs().named(run.id(), List.of(second, transaction()))).containsExactly(second);
    assertThat(runs().all(new Page.Request(200, Optional.empty())).items()).contains(done);
  }

  @Test
  default void a_report_that_is_over_takes_no_more() {
    Reconciliation.Running run = claimed(begun(new Against.Gateway()));
    runs().advance(run, run.fail("why not", NOW), List.of());

    Reconciliation.Running more = run.goOn(run.progress().past("x", 1, 1), NOW);
    assertThatThrownBy(() -> runs().advance(run, more, List.of(unknown(transaction()))))
        .isInstanceOf(RuntimeException.class);
    assertThat(runs().differences(run.id(), 0, 10)).isEmpty();
    assertThat(runs().find(run.id())).containsInstanceOf(Reconciliation.Failed.class);
  }

  @Test
  default void what_is_not_counted_is_not_listed() {
    Reconciliation.Running run = claimed(begun(new Against.Gateway()));
    Reconciliation.Running next = run.goOn(run.progress().past("x", 1, 0), NOW);

    assertThatThrownBy(() -> runs().advance(run, next, List.of(unknown(transaction()))))
        .isInstanceOf(RuntimeException.class);
    assertThat(runs().find(run.id())).contains(run);
  }

  @Test
  default void each_difference_is_listed_once() {
    Reconciliation.Running run = claimed(begun(new Against.Gateway()));
    Difference one = unknown(transaction());
    Reconciliation.Running next = run.goOn(run.progress().past("x", 2, 2), NOW);

    assertThatThrownBy(() -> runs().advance(run, next, List.of(one, one)))
        .isInstanceOf(RuntimeException.class);
    assertThat(runs().differences(run.id(), 0, 10)).isEmpty();
  }

  private static SettlementRow.Paid row(int line, GatewayTransactionId transaction) {
    return new SettlementRow.Paid(
        line, transaction, Money.rupees(100), Money.rupees(3), LocalDate.of(2026, 3, 1));
  }

  @Test
  default void a_file_is_read_in_order_and_knows_what_it_repeats() {
    SettlementFiles files = store().settlementFiles();
    var file = new SettlementFileId(AnId.uuid());
    GatewayTransactionId twice = transaction();
    GatewayTransactionId once = transaction();
    var bad =
        new SettlementRow.Unreadable(
            4, Flaw.Kind.NOT_A_DATE.with(Map.of("column", "date", "cell", "soon")));
    files.append(file, List.of(row(2, twice), row(3, once)), NOW);
    files.append(file, List.of(bad, row(6, twice)), NOW);

    assertThat(files.rows(file, 0, 3))
        .containsExactly(
            new SettlementFiles.Row(row(2, twice), OptionalInt.empty()),
            new SettlementFiles.Row(row(3, once), OptionalInt.empty()),
            new SettlementFiles.Row(bad, OptionalInt.empty()));
    assertThat(files.rows(file, 4, 3))
        .containsExactly(new SettlementFiles.Row(row(6, twice), OptionalInt.of(2)));
    assertThat(files.naming(file, List.of(once, transaction()))).containsExactly(once);
  }

  @Test
  default void what_went_back_is_kept_beside_what_was_paid() {
    SettlementFiles files = store().settlementFiles();
    var file = new SettlementFileId(AnId.uuid());
    GatewayTransactionId paid = transaction();
    GatewayTransactionId other = transaction();
    var first = back(3, paid);
    var second = back(4, paid);

    files.append(file, List.of(row(2, paid), first, second, back(5, other)), NOW);

    assertThat(files.rows(file, 2, 2))
        .containsExactly(
            new SettlementFiles.Row(first, OptionalInt.empty()),
            new SettlementFiles.Row(second, OptionalInt.empty()));
    assertThat(files.refunds(file, List.of(paid))).containsExactly(first, second);
    assertThat(files.naming(file, List.of(paid, other))).containsExactly(paid);
  }

  private static SettlementRow.GaveBack back(int line, GatewayTransactionId transaction) {
    return new SettlementRow.GaveBack(
        line, transaction, Money.rupees(40), LocalDate.of(2026, 3, 9));
  }

  @Test
  default void files_are_forgotten_when_nobody_compares_them() {
    SettlementFiles files = store().settlementFiles();
    var left = new SettlementFileId(AnId.uuid());
    var used = new SettlementFileId(AnId.uuid());
    files.append(left, List.of(row(2, transaction())), NOW);
    files.append(used, List.of(row(2, transaction())), NOW);
    Reconciliation.Running run = begun(new Against.Settlement(used, 1));

    files.forgetAbandoned(NOW.plusSeconds(1));
    assertThat(files.rows(left, 0, 1)).isEmpty();
    assertThat(files.rows(used, 0, 1)).hasSize(1);
    Reconciliation.Running claimed = claimed(run);
    runs().advance(claimed, claimed.finish(claimed.progress(), NOW), List.of());
    assertThat(files.rows(used, 0, 1)).isEmpty();
  }

  @Test
  default void our_books_say_what_was_settled_and_what_was_not() {
    Story story = Story.in(store());
    Payment.Created created = story.attempts(story.owes(story.subscribes()));
    Payment.Initiated open = Story.in(store()).checksOut();
    OurBooks ours = store().ourBooks();

    OurSide nameless = ours.attempt(created.id()).orElseThrow();
    assertThat(nameless.name()).isEmpty();
    OurSide side = ours.attempt(open.id()).orElseThrow();
    assertThat(side.standing()).isEqualTo(OurSide.Standing.OPEN);
    assertThat(side.name()).isEqualTo(open.link().reference());
    assertThat(side.settled()).isEmpty();
    Payment.Completed paid = paid();
    OurSide settled = ours.attempt(paid.id()).orElseThrow();
    assertThat(settled.standing()).isEqualTo(OurSide.Standing.SETTLED);
    assertThat(settled.settled().orElseThrow().transaction()).isEqualTo(paid.proof().transaction());
    assertThat(settled.settled().orElseThrow().refunded()).isEqualTo(Money.ZERO);
  }

  private Payment.Completed paid() {
    var proof = Story.in(store()).subscribesAndPays().invoice().proof();
    return (Payment.Completed) store().payments().find(proof.payment().orElseThrow()).orElseThrow();
  }

  @Test
  default void the_ledger_is_read_part_by_part() {
    Payment.Completed one = paid();
    Payment.Completed other = paid();
    OurBooks ours = store().ourBooks();
    Instant at = one.proof().provenAt();
    Span span = new Span(at, at.plusSeconds(1));

    Booked booked = ours.booked(List.of(one.proof().transaction())).values().iterator().next();
    assertThat(booked.gross()).isEqualTo(one.amount());
    assertThat(booked.payableFrom()).isEqualTo(one.link().initiatedAt());
    List<Booked> all = ours.booked(span, Optional.empty(), 1_000);
    assertThat(all).hasSize((int) ours.booked(span));
    assertThat(all)
        .extracting(Booked::payment)
        .contains(one.id(), other.id())
        .doesNotHaveDuplicates();
    Optional<OurBooks.Place> place = OurBooks.Place.read(OurBooks.Place.of(all.get(0)).written());
    assertThat(ours.booked(span, place, 1_000)).isEqualTo(all.subList(1, all.size()));
    assertThat(ours.booked(span, Optional.empty(), 1)).isEqualTo(all.subList(0, 1));
  }

  @Test
  default void attempts_are_gone_through_part_by_part() {
    Payment.Initiated one = Story.in(store()).checksOut();
    Payment.Initiated other = Story.in(store()).checksOut();
    Instant at = one.attempt().createdAt();
    Span span = new Span(at, at.plusSeconds(1));
    OurBooks ours = store().ourBooks();

    List<OurSide> all = ours.attempts(span, Optional.empty(), 1_000);
    assertThat(all).extracting(OurSide::payment).contains(one.id(), other.id());
    assertThat(all).hasSize((int) ours.attempts(span));
    assertThat(ours.attempts(span, Optional.of(all.get(0).payment()), 1_000))
        .isEqualTo(all.subList(1, all.size()));
  }
}
