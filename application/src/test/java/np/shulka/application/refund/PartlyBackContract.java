package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.ledger.APosting;
import np.shulka.application.ledger.StrandedMoney.Stranded;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.ledger.Beyond;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** A part of money for which nothing was owed went back past us (S14, S18). */
public interface PartlyBackContract extends RefundsContract {

  /** The rest of it. */
  static Payment.Completed partlyBack(Store store, Story story) {
    Payment.Initiated asked = story.checksOut();
    Payment.Completed money =
        store
            .transactions()
            .run(() -> story.complete(asked, story.paid(asked), Disposition.UNAPPLIED));
    Payment.Completed rest = money.keepRest();
    goesBack(store, story, rest, ARefund.of(money).amounting(PART));
    return rest;
  }

  private static void goesBack(Store store, Story story, Payment.Completed after, ARefund part) {
    var intent = part.from(new Origin.Found()).intent();
    GatewayStatus says = intent.amounts().statusAfter();
    LookupReport report = AReport.saying(says).about(after).at(story.now());
    var slip = APosting.slip(story.now());
    store.write(
        () -> {
          Payment before = store.payments().find(after.id()).orElseThrow();
          store.payments().append(after.id(), report);
          store.payments().replace(before, after);
          store.refunds().add(Refund.Confirmed.found(intent, report.id(), story.now()));
          store.ledger().post(Bookkeeping.refunded(slip, intent, new Beyond.Unapplied()));
        });
  }

  private Optional<Money> stranded(Payment payment) {
    return store().stranded().list(ALL).items().stream()
        .filter(found -> found.payment().equals(payment.id()))
        .map(Stranded::amount)
        .findFirst();
  }

  @Test
  default void s14_the_rest_waits_and_is_proposed_in_time() {
    Story story = Story.in(store());
    Payment.Completed rest = partlyBack(store(), story);

    assertThat(store().payments().find(rest.id())).contains(rest);
    assertThat(store().refunds().left(rest)).isEqualTo(rest.amount().minus(PART));
    assertThat(stranded(rest)).contains(rest.amount().minus(PART));
    assertThat(store().refunds().claimUnused(rest.usableUntil(), Duration.ofMinutes(3), 100_000))
        .contains(rest.id());
  }

  @Test
  default void s14_the_last_part_leaves_nothing() {
    Story story = Story.in(store());
    Payment.Completed rest = partlyBack(store(), story);
    Money left = rest.amount().minus(PART);

    goesBack(store(), story, rest.sendBack(), ARefund.of(rest).after(PART).amounting(left));

    assertThat(stranded(rest)).isEmpty();
    assertThat(store().refunds().left(rest)).isEqualTo(Money.ZERO);
  }

  @Test
  default void s14_who_asks_for_the_rest_asks_for_all_of_it() {
    Payment.Completed rest = partlyBack(store(), Story.in(store()));
    Money left = rest.amount().minus(PART);
    Refund asked = ARefund.of(rest).after(PART).amounting(left).requested();
    store()
        .write(
            () -> {
              store().payments().replace(rest, rest.sendBack());
              store().refunds().add(asked);
            });

    assertThat(store().refunds().of(rest.id())).contains(asked);
    assertThat(stranded(rest)).isEmpty();
  }

  @Test
  default void s13_the_rest_becomes_credit() {
    Story story = Story.in(store());
    Payment.Completed rest = partlyBack(store(), story);
    Money left = store().refunds().left(rest);
    store()
        .write(
            () -> {
              store().payments().replace(rest, rest.credit());
              store().ledger().post(APosting.ofCredit(rest, left, story.now()));
            });

    assertThat(store().ledger().standing(story.subscriber().id()).credit()).isEqualTo(left);
    assertThat(stranded(rest)).isEmpty();
  }
}
