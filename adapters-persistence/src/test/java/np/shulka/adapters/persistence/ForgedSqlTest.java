package np.shulka.adapters.persistence;

import static np.shulka.domain.payment.Disposition.UNAPPLIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import np.shulka.application.ledger.APosting;
import np.shulka.application.work.Event;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** The third layer of the one rule: hand-typed SQL cannot break it either (I1, I3, I4, I6, I7). */
final class ForgedSqlTest {
  private static final DataSource SOURCE = EmbeddedDatabase.fresh();
  private static final Forgeries FORGERIES = new Forgeries(words());

  static List<Forgeries.Forgery> forgeries() {
    return FORGERIES.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void the_database_refuses(Forgeries.Forgery forgery) throws SQLException {
    Optional<PSQLException> refusal = refusal(forgery.sql());

    assertThat(refusal).as(forgery.name()).isPresent();
    String rule = rule(refusal.orElseThrow());
    System.out.printf(
        "refused: %-62s %s %s%n", forgery.name(), refusal.orElseThrow().getSQLState(), rule);
    assertThat(rule).isEqualTo(forgery.refusedBy());
  }

  @Test
  void the_database_accepts_the_same_done_honestly() {
    String honest = FORGERIES.honest("everything") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_unapplied_money_become_credit() {
    String honest = FORGERIES.honest("credited") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_what_was_paid_go_back() {
    String honest = FORGERIES.honest("refunded") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_credit_go_with_its_money() {
    String honest = FORGERIES.honest("creditGone") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_what_is_left_of_unapplied_money_be_used() {
    String honest = FORGERIES.honest("restUsed") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_what_nobody_used_be_proposed() {
    String honest = FORGERIES.honest("proposed") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_a_partner_be_told() {
    String honest = FORGERIES.honest("webhook") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  @Test
  void the_database_lets_a_comparison_be_gone_through() {
    String honest = FORGERIES.honest("compared") + "set constraints all immediate;";

    assertThatCode(() -> inTransaction(honest, false)).doesNotThrowAnyException();
  }

  private static Optional<PSQLException> refusal(String sql) throws SQLException {
    try {
      inTransaction(sql, true);
      return Optional.empty();
    } catch (PSQLException refused) {
      return Optional.of(refused);
    }
  }

  private static void inTransaction(String sql, boolean keep) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      if (keep) connection.commit();
      else connection.rollback();
    }
  }

  private static String rule(PSQLException refused) {
    return Optional.ofNullable(refused.getServerErrorMessage())
        .map(message -> Optional.ofNullable(message.getConstraint()).orElse(message.toString()))
        .orElse(refused.toString());
  }

  private static Map<String, String> words() {
    JooqStore store = JooqStore.over(SOURCE);
    Map<String, String> words = new HashMap<>(Map.of("newId", AnId.uuid().toString()));
    Story open = Story.in(store);
    Subscription.Incomplete subscription = open.subscribes();
    Invoice.Open invoice = open.owes(subscription);
    Payment.Initiated payment = open.letsPay(invoice);
    names(words, "open", payment);
    Event event = new Event(AnId.uuid(), "invoice.issued", open.now(), Map.of());
    store.write(() -> store.outbox().append(open.subscriber().id(), List.of(event)));
    coupons(store, words);
    settled(store, words);
    unapplied(store, words);
    earned(store, words);
    paused(store, words);
    ahead(store, words);
    words.put("openPlan", open.plan().code().value());
    words.put("trialSubscription", Story.in(store).tries(14).id().toString());
    return words;
  }

  /** The last one of a coupon is on an open request; one for a single period was paid with. */
  private static void coupons(JooqStore store, Map<String, String> words) {
    Story last = Story.in(store);
    billed(store, words, "last", last, last.subscribes());
    Story story = Story.in(store);
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = billed(store, words, "spent", story, subscription);
    // in a year of its own, so that the numbers of the forged one stay as they are told
    story.inYear(new FiscalYear(2070)).settles(story.letsPay(invoice), invoice, subscription);
  }

  private static Invoice.Open billed(
      JooqStore store,
      Map<String, String> words,
      String whose,
      Story story,
      Subscription.Incomplete subscription) {
    Coupon coupon = ACoupon.of(25).atMost(1).build();
    store.write(() -> store.coupons().add(coupon));
    var holder = new Redemption.Holder(story.subscriber().id(), subscription.id());
    Redemption held = Redemption.reserve(coupon, holder, story.now());
    store.write(() -> store.redemptions().reserve(held));
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    Charges charges = Charges.of(List.of(line), story.plan().code(), Optional.of(held));
    Invoice.Open invoice = AnInvoice.of(subscription).charging(charges).open();
    store.write(() -> store.invoices().add(invoice));
    words.put(whose + "Coupon", coupon.code().value());
    words.put(whose + "Subscription", subscription.id().toString());
    words.put(whose + "Subscriber", story.subscriber().id().toString());
    words.put(whose + "Invoice", invoice.id().toString());
    return invoice;
  }

  private static void settled(JooqStore store, Map<String, String> words) {
    Invoice.Paid invoice = Story.in(store).subscribesAndPays().invoice();
    PaymentId id = invoice.proof().payment().orElseThrow();
    Payment.Completed payment = (Payment.Completed) store.payments().find(id).orElseThrow();
    names(words, "paid", payment);
    words.put("paidReport", payment.proof().report().toString());
    words.put("paidTransaction", payment.proof().transaction().value());
  }

  /** One that runs, and is paid for further. */
  private static void ahead(JooqStore store, Map<String, String> words) {
    Story story = Story.in(store).inYear(new FiscalYear(2073));
    Story.Settled first = story.subscribesAndPays();
    Story.Settled next = story.renews(first.subscription());
    words.put("aheadSubscription", next.subscription().id().toString());
    words.put("firstInvoice", first.invoice().id().toString());
    words.put("aheadInvoice", next.invoice().id().toString());
  }

  /** One that stands still, and one that goes on after it did. */
  private static void paused(JooqStore store, Map<String, String> words) {
    words.put("pausedSubscription", pausing(store, 2071).id().toString());
    Subscription.Paused paused = pausing(store, 2072);
    Subscription.Active resumed = paused.resume(paused.pause().at().plus(Duration.ofDays(5)));
    store.write(() -> store.subscriptions().replace(paused, resumed));
    words.put("resumedSubscription", resumed.id().toString());
  }

  private static Subscription.Paused pausing(JooqStore store, int year) {
    Story story = Story.in(store).inYear(new FiscalYear(year));
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant at = story.later(Duration.ofDays(10)).now();
    Subscription.Paused paused = active.pause(1, at, at.plus(Duration.ofDays(30)));
    store.write(() -> store.subscriptions().replace(active, paused));
    return paused;
  }

  /** Money that settled nothing, and a report that proves a payment without being used for it. */
  private static void unapplied(JooqStore store, Map<String, String> words) {
    Story story = Story.in(store);
    Payment.Initiated payment = story.checksOut();
    LookupReport report = story.paid(payment);
    store.write(() -> story.complete(payment, report, UNAPPLIED));
    names(words, "unapplied", payment);
    Payment.Initiated other = Story.in(store).checksOut();
    LookupReport free = AReport.saying(GatewayStatus.COMPLETED).about(other).at(story.now());
    store.write(() -> store.payments().append(other.id(), free));
    words.put("freeReport", free.id().toString());
  }

  /** A day that is closed, and a settlement that no day has taken in. */
  private static void earned(JooqStore store, Map<String, String> words) {
    Story story = Story.in(store);
    LocalDate day = store.ledger().firstOpenDay(ATime.NEPAL).orElseThrow();
    store.ledger().recognise(day, ATime.NEPAL, APosting.slip(story.now()));
    Invoice.Paid late = story.subscribesAndPays().invoice();
    words.put("latePayment", late.proof().payment().orElseThrow().toString());
  }

  private static void names(Map<String, String> words, String whose, Payment payment) {
    var purpose = payment.attempt().purpose();
    words.put(whose + "Payment", payment.id().toString());
    words.put(whose + "Invoice", purpose.invoice().toString());
    words.put(whose + "Subscription", purpose.subscription().toString());
    words.put(whose + "Subscriber", purpose.subscriber().toString());
    words.put(whose + "Pidx", pidx(payment));
  }

  private static String pidx(Payment payment) {
    return switch (payment) {
      case Payment.Watched watched -> watched.link().reference().orElseThrow().value();
      case Payment.Completed completed -> completed.link().reference().orElseThrow().value();
      case Payment.Created _, Payment.Mismatched _, Payment.Refunded _ ->
          throw new IllegalArgumentException("no link is needed of " + payment.id());
    };
  }
}
