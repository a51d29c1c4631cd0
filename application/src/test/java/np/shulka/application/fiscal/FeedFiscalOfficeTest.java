package np.shulka.application.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.By;
import np.shulka.application.fiscal.FiscalOffice.Answer;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Story;
import np.shulka.application.work.TestClock;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Language;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** N6: each document reaches the tax office, whatever becomes of answers. */
final class FeedFiscalOfficeTest {
  private static final Instant ALWAYS = Instant.parse("2020-01-01T00:00:00Z");
  private final InMemoryStore store = new InMemoryStore();
  private final TestClock clock = new TestClock(ATime.NOW);
  private final RecordedAlerts alerts = new RecordedAlerts();
  private final Setting setting =
      new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, alerts);
  private final ScriptedOffice office = new ScriptedOffice();
  private final Documents documents =
      new Documents(store.invoices(), store.notes(), store.recipients(), store.subscribers());

  private int feeds() {
    return new FeedFiscalOffice(office, store.filings(), documents, setting, ALWAYS).feed(10);
  }

  private Invoice.Paid issued() {
    Story story = Story.about(store, APlan.free());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    return store.transactions().run(() -> story.settlesItself(invoice, subscription).invoice());
  }

  private Filing filing(Invoice.Paid invoice) {
    return store.filings().find(invoice.id().value()).orElseThrow();
  }

  @Test
  void n6_documents_are_told_in_the_order_of_their_numbers() {
    Invoice.Paid first = issued();
    Invoice.Paid second = issued();

    assertThat(feeds()).isEqualTo(2);

    assertThat(office.told())
        .extracting(FiscalRecord::number)
        .containsExactly(first.number(), second.number());
    assertThat(filing(first).status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(feeds()).isZero();
  }

  @Test
  void n6_where_nobody_listens_nothing_is_kept() {
    Invoice.Paid invoice = issued();
    office.becomes(FiscalOffice.Role.NONE);

    assertThat(feeds()).isZero();
    assertThat(store.filings().find(invoice.id().value())).isEmpty();
  }

  @Test
  void n6_an_unclear_answer_is_asked_again() {
    Invoice.Paid invoice = issued();
    office.saying(new Answer.Unclear("HTTP 502"), new Answer.Unclear("103"));
    feeds();
    assertThat(filing(invoice).dueAt()).contains(clock.instant().plus(Duration.ofMinutes(1)));
    assertThat(feeds()).isZero();

    clock.advance(Duration.ofMinutes(1));
    feeds();
    clock.advance(Duration.ofMinutes(2));
    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(filing(invoice).attempts())
        .extracting(Filing.Attempt::answer)
        .containsExactly("HTTP 502", "103", "200");
  }

  @Test
  void n6_it_is_there_already_after_a_lost_answer() {
    Invoice.Paid invoice = issued();
    office.saying(new Answer.Unclear("timeout"), new Answer.Known("101"));
    feeds();
    clock.advance(Duration.ofMinutes(1));

    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(alerts.ofSubscribers()).isEmpty();
  }

  /** Whoever was not reached has not got it from us. */
  @Test
  void n6_a_closed_office_leaves_no_doubt() {
    Invoice.Paid invoice = issued();
    office.saying(new Answer.Closed("connection refused"), new Answer.Known("101"));
    feeds();
    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.WAITING);
    clock.advance(Duration.ofMinutes(5));

    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.REFUSED);
    assertThat(alerts.ofSubscribers()).hasSize(1);
  }

  @Test
  void n6_a_number_that_somebody_else_used_is_shown() {
    Invoice.Paid invoice = issued();
    office.saying(new Answer.Known("101"));

    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.REFUSED);
    assertThat(alerts.ofSubscribers()).hasSize(1);
    clock.advance(Duration.ofDays(30));
    assertThat(feeds()).isZero();
  }

  @Test
  void n6_a_closed_office_is_not_asked_about_the_rest() {
    Invoice.Paid first = issued();
    Invoice.Paid second = issued();
    office.saying(new Answer.Closed("100"));

    assertThat(feeds()).isZero();

    assertThat(office.told()).hasSize(1);
    assertThat(filing(second).attempts()).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    assertThat(feeds()).isEqualTo(2);
    assertThat(filing(first).status()).isEqualTo(Filing.Status.ACCEPTED);
  }

  /** The node died between telling and writing down what the office said. */
  @Test
  void n6_a_node_that_dies_gives_its_documents_back() {
    Invoice.Paid invoice = issued();
    store.filings().takeIn(ALWAYS, clock.instant(), 10);
    var claim = store.filings().claimDue(clock.instant(), Duration.ofMinutes(15), 10).getFirst();
    store.filings().begin(claim, clock.instant());
    assertThat(feeds()).isZero();
    office.saying(new Answer.Known("101"));

    clock.advance(Duration.ofMinutes(15));
    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.ACCEPTED);
  }

  @Test
  void n6_what_was_refused_is_told_again_when_a_person_says_so() {
    Invoice.Paid invoice = issued();
    office.saying(new Answer.Refused("104"));
    feeds();
    RetryFiling retrying =
        new RetryFiling(store.filings(), store.audit(), store.transactions(), setting);
    By asha = new By(new Subject("asha"), Optional.of("the PAN was wrong"));

    assertThat(retrying.retry(asha, invoice.id().value())).isPresent();
    feeds();

    assertThat(filing(invoice).status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(retrying.retry(asha, invoice.id().value())).isEmpty();
    assertThat(List.copyOf(filing(invoice).attempts())).hasSize(2);
  }

  @Test
  void n7_who_issues_elsewhere_prints_receipts_here() {
    Invoice.Paid invoice = issued();
    office.becomes(FiscalOffice.Role.ISSUER);
    office.saying(new Answer.Accepted("TI-77"));
    List<Paper.Standing> printed = new ArrayList<>();
    Press press =
        (paper, _) -> {
          printed.add(paper.standing());
          return new byte[0];
        };
    var issuer = new PrintDocument.Issuer(office, store.filings(), store.prints());
    PrintAnyInvoice printing =
        new PrintAnyInvoice(new PrintDocument(documents, issuer, press, setting));
    Wish wish = new Wish(Language.ENGLISH, Wish.Form.PDF);

    printing.print(new Subject("asha"), invoice.id(), wish);
    feeds();
    printing.print(new Subject("asha"), invoice.id(), wish);
    office.becomes(FiscalOffice.Role.INFORMED);
    printing.print(new Subject("asha"), invoice.id(), wish);

    assertThat(printed)
        .containsExactly(
            new Paper.Standing.IssuedElsewhere(Optional.empty()),
            new Paper.Standing.IssuedElsewhere(Optional.of("TI-77")),
            new Paper.Standing.Print(1));
  }
}
