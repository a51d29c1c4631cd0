package np.shulka.application.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.fiscal.Filing.Outcome;
import np.shulka.application.fiscal.Filing.Status;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How all {@link Filings} keep what the tax office is told (N6), and what the register says. */
public interface FilingsContract {
  Instant ALWAYS = Instant.parse("2013-08-01T00:00:00Z");
  Instant NOW = ATime.NOW;
  Duration LEASE = Duration.ofMinutes(15);
  int ALL = 10_000;

  Store store();

  private Invoice.Paid issued() {
    Story story = Story.about(store(), APlan.free());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    return store().transactions().run(() -> story.settlesItself(invoice, subscription).invoice());
  }

  private Filing filing(Invoice.Paid invoice) {
    return store().filings().find(invoice.id().value()).orElseThrow();
  }

  /** Takes it and whatever else is due. */
  private Optional<Filings.Claim> claim(Invoice.Paid invoice, Instant now) {
    store().filings().takeIn(ALWAYS, now, ALL);
    return store().filings().claimDue(now, LEASE, ALL).stream()
        .filter(claim -> claim.of().document().equals(invoice.id().value()))
        .findFirst();
  }

  @Test
  default void n6_what_was_committed_is_taken_in_once() {
    Invoice.Paid invoice = issued();
    assertThat(store().filings().takeIn(ALWAYS, NOW, ALL)).isPositive();

    assertThat(store().filings().takeIn(ALWAYS, NOW, ALL)).isZero();

    assertThat(filing(invoice).number()).isEqualTo(invoice.number());
    assertThat(filing(invoice).status()).isEqualTo(Status.WAITING);
    assertThat(filing(invoice).dueAt()).contains(NOW);
  }

  @Test
  default void n6_of_many_nodes_one_tells_of_a_document() {
    Invoice.Paid invoice = issued();

    List<Optional<Filings.Claim>> claims = Race.of(6, _ -> claim(invoice, NOW));

    assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  default void n6_an_attempt_is_written_before_it_is_made() {
    Invoice.Paid invoice = issued();
    Filings.Claim claim = claim(invoice, NOW).orElseThrow();
    store().filings().begin(claim, NOW);
    assertThat(filing(invoice).attempts())
        .containsExactly(new Filing.Attempt(1, NOW, Optional.empty(), ""));
    assertThatThrownBy(() -> store().filings().begin(claim, NOW)).isInstanceOf(LostRace.class);

    Filings.Claim again = claim(invoice, NOW.plus(LEASE)).orElseThrow();

    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.doubtful()).isTrue();
    assertThat(claim.doubtful()).isFalse();
  }

  @Test
  default void n6_what_the_office_said_is_kept() {
    Invoice.Paid invoice = issued();
    Filings.Claim claim = claim(invoice, NOW).orElseThrow();
    store().filings().begin(claim, NOW);
    Instant later = NOW.plusSeconds(60);
    store().filings().end(claim, Outcome.UNCLEAR, "x".repeat(1_000), Optional.of(later));
    assertThat(filing(invoice).dueAt()).contains(later);
    Filings.Claim second = claim(invoice, later).orElseThrow();
    store().filings().begin(second, later);

    store().filings().end(second, Outcome.ACCEPTED, "200", Optional.empty());

    assertThat(filing(invoice).status()).isEqualTo(Status.ACCEPTED);
    assertThat(filing(invoice).attempts())
        .extracting(attempt -> attempt.outcome().orElseThrow())
        .containsExactly(Outcome.UNCLEAR, Outcome.ACCEPTED);
    assertThat(claim(invoice, later.plus(LEASE))).isEmpty();
  }

  @Test
  default void n6_an_answer_that_comes_after_the_lease_changes_nothing() {
    Invoice.Paid invoice = issued();
    Filings.Claim slow = claim(invoice, NOW).orElseThrow();
    store().filings().begin(slow, NOW);
    Filings.Claim other = claim(invoice, NOW.plus(LEASE)).orElseThrow();
    store().filings().begin(other, NOW.plus(LEASE));

    store().filings().end(slow, Outcome.REFUSED, "104", Optional.empty());

    assertThat(filing(invoice).status()).isEqualTo(Status.WAITING);
    store().filings().end(other, Outcome.ACCEPTED, "200", Optional.empty());
    assertThat(filing(invoice).status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  default void n6_what_is_refused_waits_for_a_person() {
    Invoice.Paid invoice = issued();
    Filings.Claim claim = claim(invoice, NOW).orElseThrow();
    store().filings().begin(claim, NOW);
    store().filings().end(claim, Outcome.REFUSED, "104", Optional.empty());
    Filing refused = filing(invoice);
    Page.Request first = new Page.Request(1, Optional.empty());
    assertThat(store().filings().list(Optional.of(Status.REFUSED), first).items())
        .containsExactly(refused);

    store().write(() -> store().filings().again(refused, NOW.plus(LEASE)));

    assertThat(filing(invoice).status()).isEqualTo(Status.WAITING);
    assertThatThrownBy(() -> store().write(() -> store().filings().again(refused, NOW)))
        .isInstanceOf(LostRace.class);
    assertThat(claim(invoice, NOW.plus(LEASE)).orElseThrow().doubtful()).isFalse();
  }

  @Test
  default void n6_what_was_not_taken_may_be_told_again_without_doubt() {
    Invoice.Paid invoice = issued();
    Filings.Claim claim = claim(invoice, NOW).orElseThrow();
    store().filings().begin(claim, NOW);
    Instant later = NOW.plusSeconds(60);

    store().filings().end(claim, Outcome.REFUSED, "100", Optional.of(later));

    assertThat(filing(invoice).status()).isEqualTo(Status.WAITING);
    Filings.Claim again = claim(invoice, later).orElseThrow();
    assertThat(again.doubtful()).isFalse();
    assertThat(again.attempts()).isOne();
  }

  @Test
  default void n6_what_was_put_off_was_not_told() {
    Invoice.Paid invoice = issued();
    Filings.Claim claim = claim(invoice, NOW).orElseThrow();

    store().filings().putOff(claim, NOW.plusSeconds(5));

    assertThat(claim(invoice, NOW.plusSeconds(4))).isEmpty();
    assertThat(claim(invoice, NOW.plusSeconds(5)).orElseThrow().attempts()).isZero();
  }

  @Test
  default void s23_the_register_has_each_document_of_its_period() {
    Invoice.Paid first = issued();
    Invoice.Paid second = issued();
    Period day = new Period(NOW, NOW.plusNanos(1_000));
    List<FiscalRecord> all = new ArrayList<>();

    new ReadSalesRegister(store().register()).read(day, all::add);

    assertThat(all).extracting(FiscalRecord::number).contains(first.number(), second.number());
    assertThat(all).doesNotHaveDuplicates();
    List<FiscalRecord> rest = store().register().part(day, Optional.of(all.getFirst()), 2);
    assertThat(rest).isEqualTo(all.subList(1, Math.min(3, all.size())));
    assertThat(store().register().part(new Period(ALWAYS, NOW), Optional.empty(), ALL))
        .extracting(FiscalRecord::number)
        .doesNotContain(first.number());
  }
}
