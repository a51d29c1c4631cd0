package np.shulka.application.ledger;

import static np.shulka.application.ledger.StrandedMoney.Reason.QUARANTINED;
import static np.shulka.application.ledger.StrandedMoney.Reason.UNAPPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.ledger.StrandedMoney.Stranded;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

/** What every {@link StrandedMoney} shows (S13 to S15); each test needs a store of its own. */
public interface StrandedMoneyContract {

  /** An empty one. */
  Store freshStore();

  private static List<Stranded> all(Store store) {
    return store.stranded().list(new Page.Request(200, Optional.empty())).items();
  }

  private static Stranded unapplied(Store store, Instant now) {
    Story story = Story.in(store).at(now);
    Payment.Initiated payment = story.checksOut();
    store.write(() -> story.complete(payment, story.paid(payment), Disposition.UNAPPLIED));
    return stranded(payment, payment.amount(), UNAPPLIED, now);
  }

  private static Stranded quarantined(Store store, Instant now, Money paid) {
    Story story = Story.in(store).at(now);
    Payment.Initiated payment = story.checksOut();
    var report = AReport.saying(GatewayStatus.COMPLETED).about(payment).amounting(paid).at(now);
    store.write(
        () -> {
          store.payments().append(payment.id(), report);
          store.payments().replace(payment, payment.quarantine(Why.said("another amount"), now));
        });
    return stranded(payment, paid, QUARANTINED, now);
  }

  private static Stranded stranded(
      Payment payment, Money paid, StrandedMoney.Reason reason, Instant since) {
    Attempt.Purpose purpose = payment.attempt().purpose();
    return new Stranded(payment.id(), purpose.subscriber(), purpose.invoice(), paid, reason, since);
  }

  @Test
  default void money_that_bought_something_is_not_stranded() {
    Store store = freshStore();
    Story.in(store).subscribesAndPays();
    Story.in(store).checksOut();

    assertThat(all(store)).isEmpty();
  }

  @Test
  default void what_is_unapplied_or_does_not_fit_is_stranded() {
    Store store = freshStore();
    Stranded unapplied = unapplied(store, ATime.NOW);
    Stranded quarantined = quarantined(store, ATime.NOW.plusSeconds(1), Money.rupees(7));

    assertThat(all(store)).containsExactly(unapplied, quarantined);
  }

  @Test
  default void what_waits_longest_comes_first_in_parts() {
    Store store = freshStore();
    Stranded third = unapplied(store, ATime.NOW);
    Stranded first = quarantined(store, ATime.NOW.minus(Duration.ofDays(40)), Money.rupees(5));
    Stranded second = unapplied(store, ATime.NOW.minus(Duration.ofDays(3)));

    var part = store.stranded().list(new Page.Request(2, Optional.empty()));
    var rest = store.stranded().list(new Page.Request(2, part.next()));

    assertThat(part.items()).containsExactly(first, second);
    assertThat(rest).isEqualTo(new Page<>(List.of(third), Optional.empty()));
  }
}
