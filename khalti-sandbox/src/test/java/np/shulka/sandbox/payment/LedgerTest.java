package np.shulka.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import np.shulka.sandbox.conditions.Ids;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int CAPACITY = 10;

  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Ledger ledger = new Ledger(clock, CAPACITY);
  private final Till till = new Till(ledger, clock, 300, Duration.ZERO);

  @Test
  void lets_go_of_the_oldest_finished_payment() {
    Payment open = ledger.open(order());
    Payment paid = ledger.open(order());
    String transaction = till.complete(paid).settlement().orElseThrow().transactionId();

    for (int i = 0; i < CAPACITY; i++) {
      till.complete(ledger.open(order()));
    }

    assertThat(ledger.withPidx(open.order().id())).contains(open);
    assertThat(ledger.withPidx(paid.order().id())).isEmpty();
    assertThat(ledger.withTransaction(transaction)).isEmpty();
  }

  @Test
  void bounds_even_what_is_never_finished() {
    for (int i = 0; i < 5 * CAPACITY; i++) {
      ledger.open(order());
    }

    assertThat(ledger.newestFirst()).hasSize(2 * CAPACITY);
  }

  @Test
  void lets_only_one_of_many_payers_pay() throws Exception {
    for (int round = 0; round < 50; round++) {
      Payment payment = ledger.open(order());
      List<Boolean> won =
          together(8, () -> till.pay(payment, Payer.FIRST) instanceof PaymentState.Completed);

      assertThat(won).containsOnlyOnce(true);
    }
  }

  @Test
  void never_gives_back_more_than_was_paid() throws Exception {
    Payment payment = ledger.open(order());
    till.complete(payment);

    List<Boolean> done = together(16, () -> till.refund(payment, Optional.of(300L)).paid());

    assertThat(done).filteredOn(Boolean::booleanValue).hasSize(3);
    assertThat(ledger.state(payment).refundedPaisa()).isEqualTo(900);
  }

  /** Does the same at the same time and says for each whether it worked. */
  private static List<Boolean> together(int times, Callable<Boolean> step) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return step.call();
                  } catch (IllegalMove | IllegalRefund refused) {
                    return false;
                  }
                }));
      }
      start.countDown();
      List<Boolean> outcomes = new ArrayList<>();
      for (Future<Boolean> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }

  private static Order order() {
    return new Order(
        Ids.next(),
        Order.Channel.EPAYMENT,
        1_000,
        new Order.Purchase("order", "Plan", ""),
        new Order.Checkout("http://localhost/", "http://localhost/", List.of()),
        new Order.Window(NOW, NOW.plusSeconds(60)),
        Map.of());
  }
}
