package np.shulka.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.partner.JooqPartnerStore;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.Notice;
import np.shulka.application.ledger.APosting;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.ReadPartnerEntitlements;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.Verification;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Story;
import np.shulka.application.work.TestClock;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** What a use case costs in round trips; it fails when one is added. */
final class RoundTripsTest {
  private final RoundTrips trips = new RoundTrips(EmbeddedDatabase.fresh());
  private final JooqStore store = JooqStore.over(trips);

  @Test
  void a_verified_activation_takes_three() {
    verify(Story.in(store));

    List<String> taken = verify(Story.in(store));

    assertThat(taken).map(RoundTripsTest::verb).containsExactly("select", "select", "with");
    assertThat(taken.getLast()).contains("insert into notice"); // the receipt travels along
  }

  @Test
  void the_same_decision_is_the_same_text_so_that_it_stays_prepared() {
    List<String> first = verify(Story.in(store));

    assertThat(verify(Story.in(store))).isEqualTo(first);
  }

  @Test
  void a_single_write_takes_one() {
    Story story = Story.in(store);
    Payment.Initiated payment = story.checksOut();
    trips.taken();

    story.becomes(payment, payment.askAgain(story.now()));

    assertThat(trips.taken()).hasSize(1);
  }

  @Test
  void a_notice_travels_with_what_it_tells_of() {
    Story story = Story.in(store);
    Payment.Initiated payment = story.checksOut();
    Notice receipt = ANotice.of(Notice.Kind.PAYMENT_RECEIVED).to(story.subscriber().id()).build();
    trips.taken();

    store.write(
        () -> {
          store.payments().replace(payment, payment.askAgain(story.now()));
          store.notices().add(receipt);
        });

    assertThat(trips.taken()).hasSize(1);
    assertThat(store.noticesTo(story.subscriber().id())).hasSize(1);
  }

  @Test
  void telling_of_a_request_reads_none_of_its_lines() {
    Story story = Story.in(store);
    Invoice.Open request = story.owes(story.subscribes());
    ANotice offer = ANotice.of(Notice.Kind.RENEWAL_OFFERED).askingFor(request).due(story.now());
    store.write(() -> store.notices().add(offer.build()));
    trips.taken();

    assertThat(telling(story).deliver(10)).isEqualTo(1);

    assertThat(trips.taken()).hasSize(4).noneMatch(sql -> sql.contains("invoice_line"));
  }

  private DeliverNotices telling(Story story) {
    Courier courier = (_, _) -> new Courier.Outcome.Delivered();
    return new DeliverNotices(
        store.notices(), store.subscribers(), store.invoices(), courier, setting(story));
  }

  @Test
  void a_read_takes_one() {
    Story story = Story.in(store);
    Payment.Initiated payment = story.checksOut();
    trips.taken();

    store.payments().find(payment.id());

    assertThat(trips.taken()).hasSize(1);
  }

  @Test
  void what_a_partners_subscriber_may_use_takes_one() {
    PartnerStory partner = PartnerStory.in(new JooqPartnerStore(store));
    Story story = Story.of(store, partner.creates("customer-1"));
    story.subscribesAndPays();
    ExternalId external = new ExternalId("customer-1");
    ReadPartnerEntitlements reading = reading(new JooqPartnerStore(JooqStore.over(trips)));
    trips.taken();

    // the plan is looked up once by a node, and the subscriber never
    assertThat(reading.read(partner.partner().id(), external).active()).isTrue();
    assertThat(trips.taken()).map(RoundTripsTest::verb).containsExactly("select", "select");
    assertThat(reading.read(partner.partner().id(), external).features()).isNotEmpty();
    assertThat(trips.taken()).map(RoundTripsTest::verb).containsExactly("select");
  }

  /** As a node that has just started. */
  private static ReadPartnerEntitlements reading(JooqPartnerStore all) {
    var prices = all.store().catalog().prices();
    var entitlements = new ReadEntitlements(all.store().subscriptions(), prices, () -> ATime.NOW);
    return new ReadPartnerEntitlements(all.subscribers(), entitlements);
  }

  @Test
  void a_day_is_closed_in_three_however_much_is_earned() {
    Story story = Story.in(store);
    story.subscribesAndPays();
    LocalDate day = store.ledger().firstOpenDay(ATime.NEPAL).orElseThrow();
    trips.taken();

    store.ledger().recognise(day, ATime.NEPAL, APosting.slip(story.now()));

    assertThat(trips.taken()).map(RoundTripsTest::verb).containsExactly("select", "select", "with");
  }

  @Test
  void an_idempotency_key_takes_two() {
    var key = new IdempotencyKeys.Key("caller", "key-" + AnId.uuid(), "fingerprint");

    var claim = (IdempotencyKeys.Claim.Granted) store.keys().claim(key);
    store.keys().release(key, claim.ticket());

    assertThat(trips.taken()).hasSize(2);
  }

  @Test
  void nothing_to_write_takes_none() {
    trips.taken();

    store.write(() -> {});

    assertThat(trips.taken()).isEmpty();
  }

  private List<String> verify(Story story) {
    Payment.Initiated payment = story.checksOut();
    trips.taken();
    var verification =
        verifier(story, payment).verify(new Hint.OfPayment(payment.id(), Optional.empty()));
    assertThat(verification).isInstanceOf(Verification.Completed.class);
    return trips.taken();
  }

  private VerifyPayment verifier(Story story, Payment.Watched payment) {
    var books =
        new Books(
            store.transactions(),
            store.subscriptions(),
            store.invoices(),
            store.payments(),
            store.outbox(),
            store.ledger(),
            store.notices());
    return new VerifyPayment(
        books, store.subscribers(), new PaidGateway(story.paid(payment)), setting(story));
  }

  private static Setting setting(Story story) {
    return new Setting(
        CountingIdentifiers.fresh(), new TestClock(story.now()), ATime.NEPAL, new RecordedAlerts());
  }

  private static String verb(String sql) {
    return sql.substring(0, (sql + " ").indexOf(' '));
  }
}
