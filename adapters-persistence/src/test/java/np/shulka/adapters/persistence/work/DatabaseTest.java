package np.shulka.adapters.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

final class DatabaseTest {
  private final JooqStore store = JooqStore.shared();

  @Test
  void a_database_that_is_not_there_is_unavailable() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setPortNumbers(new int[] {1});
    Database database = new Database(nowhere, DatabaseConfiguration.settings());

    assertThatThrownBy(() -> database.read(sql -> sql.selectOne().fetch()))
        .isInstanceOf(StoreUnavailable.class)
        .extracting(problem -> ((Problem) problem).kind())
        .isEqualTo(Problem.Kind.UNAVAILABLE);
  }

  @Test
  void a_server_that_is_cut_off_in_the_middle_is_unavailable() {
    JooqStore own = JooqStore.over(EmbeddedDatabase.fresh());

    assertThatThrownBy(() -> own.write(() -> killMyself(own))).isInstanceOf(StoreUnavailable.class);

    assertThat(own.plans().onSale()).isEmpty();
  }

  private static void killMyself(JooqStore store) {
    store.database().read(sql -> sql.fetch("select pg_terminate_backend(pg_backend_pid())"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53300", "57P01", "58030", "25006"})
  void what_a_server_says_when_it_cannot_is_unavailable(String state) {
    assertThat(Refusal.of(new SQLException("no", state))).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void a_pool_that_is_empty_is_unavailable() {
    assertThat(Refusal.of(new SQLTransientConnectionException("no")))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void a_statement_that_takes_too_long_is_not_a_missing_server() {
    Database own = JooqStore.over(EmbeddedDatabase.fresh()).database();

    assertThatThrownBy(() -> own.transact(() -> takesTooLong(own)))
        .isInstanceOf(StoreTooSlow.class)
        .extracting(problem -> ((Problem) problem).kind())
        .isEqualTo(Problem.Kind.UNAVAILABLE);
  }

  private static Result<Record> takesTooLong(Database database) {
    database.read(sql -> sql.execute("set statement_timeout = 10"));
    return database.read(sql -> sql.fetch("select pg_sleep(5)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03"})
  void what_only_timing_caused_is_tried_again(String state) {
    assertThat(Refusal.of(new SQLException("no", state))).isInstanceOf(Refusal.TryAgain.class);
  }

  @Test
  void a_refusal_tells_neither_sql_nor_values() {
    Contact secret = new Contact(Optional.of("x".repeat(300)), Optional.empty(), Optional.empty());
    Subscriber subscriber = ASubscriber.somebody().reachedBy(secret).build();

    assertThatThrownBy(() -> store.subscribers().add(subscriber))
        .hasMessage("the database refuses: 23514 subscriber_name_check")
        .hasNoCause();
  }

  @Test
  void no_transaction_inside_another() {
    assertThatThrownBy(() -> store.write(() -> store.write(() -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_race_that_was_lost_cannot_be_swallowed() {
    Payment.Initiated read = Story.in(store).checksOut();
    Payment.Initiated next =
        Story.in(store).becomes(read, read.askAgain(read.attempt().createdAt()));

    assertThatThrownBy(() -> store.write(() -> swallow(read, next))).isInstanceOf(LostRace.class);

    assertThat(store.payments().find(read.id())).contains(next);
  }

  private void swallow(Payment.Initiated read, Payment.Initiated next) {
    try {
      store.payments().replace(read, next);
      store.plans().onSale();
    } catch (LostRace swallowed) {
      assertThat(swallowed).hasMessageContaining("PaymentId");
    }
  }

  @Test
  void a_read_sees_what_was_written_before_it() {
    Payment.Initiated read = Story.in(store).checksOut();
    Payment.Initiated next = read.askAgain(read.attempt().createdAt());

    List<Payment> seen =
        store
            .transactions()
            .run(
                () -> {
                  store.payments().replace(read, next);
                  return store.payments().find(read.id()).stream().toList();
                });

    assertThat(seen).containsExactly(next);
  }

  @Test
  void a_row_that_changes_twice_keeps_the_last_change() {
    Payment.Initiated read = Story.in(store).checksOut();
    Payment.Initiated once = read.askAgain(read.attempt().createdAt());
    Payment.Initiated twice = once.askAgain(read.attempt().createdAt());

    store.write(
        () -> {
          store.payments().replace(read, once);
          store.payments().replace(once, twice);
        });

    assertThat(store.payments().find(read.id())).contains(twice);
  }

  @Test
  void the_time_zone_of_the_session_changes_nothing() { // S17
    Story story = Story.about(store, APlan.free());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);

    Subscription.Active active =
        store
            .transactions()
            .run(
                () -> {
                  store.database().read(sql -> sql.execute("set time zone 'America/Los_Angeles'"));
                  assertThat(store.invoices().find(invoice.id())).contains(invoice);
                  return story.settlesItself(invoice, subscription).subscription();
                });

    assertThat(store.subscriptions().find(subscription.id())).contains(active);
  }
}
