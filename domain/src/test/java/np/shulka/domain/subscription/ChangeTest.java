package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time a change buys, and what another interval makes of the days that are counted. */
final class ChangeTest {
  private static final Instant START = inNepal("2026-03-01T09:00");
  private static final Instant END = inNepal("2026-04-01T09:00");
  private static final Instant CHANGED = inNepal("2026-03-11T10:00");
  private static final Selection DEARER = ASelection.of(APlan.onSale().build(), 1);
  private static final Selection YEARLY =
      ASelection.of(APlan.onSale().every(BillingPeriod.yearly()).build(), 1);

  private final Subscription.Active active = ASubscription.toSomething().at(START).active();

  private AnInvoice changeTo(Selection other) {
    return AnInvoice.of(active).buying(new Purpose.Change(other));
  }

  @Test
  void s4_a_change_buys_what_is_left() {
    Subscription.Active changed = Paying.at(CHANGED).by(changeTo(DEARER), active);

    assertThat(changed.paid().time()).isEqualTo(new Period(CHANGED, END));
    assertThat(changed.paid().anchor()).isEqualTo(active.paid().anchor());
    assertThat(changed.paid().since()).isEqualTo(START);
    assertThat(changed.agreement()).isEqualTo(active.agreement().selecting(DEARER));
    assertThat(Paying.at(inNepal("2026-03-20T10:00")).of(changed).paid().time())
        .isEqualTo(new Period(END, inNepal("2026-05-01T09:00")));
  }

  @Test
  void s4_another_interval_begins_with_the_change() {
    Subscription.Active changed = Paying.at(CHANGED).by(changeTo(YEARLY), active);

    assertThat(changed.paid().time()).isEqualTo(new Period(CHANGED, inNepal("2027-03-11T10:00")));
    assertThat(changed.paid().anchor())
        .isEqualTo(new BillingAnchor(CHANGED, NEPAL, BillingPeriod.yearly()));
    assertThat(changed.agreement().selection()).isEqualTo(YEARLY);
  }

  @ParameterizedTest(name = "I15 initiated {0}, verified {1}: changed at {2}")
  @CsvSource({
    "2026-03-11T10:00, 2026-03-11T10:05, 2026-03-11T10:05",
    "2026-04-01T08:58, 2026-04-01T08:59, 2026-04-01T08:59",
    "2026-04-01T08:58, 2026-04-01T09:00, 2026-04-01T08:58",
    "2026-04-01T09:00, 2026-04-01T09:01, 2026-04-01T08:59:59.999",
    "2026-04-01T08:58, 2026-04-01T08:59:59.9995, 2026-04-01T08:59:59.999",
    "2026-03-01T08:59, 2026-03-01T08:59:58, 2026-03-01T09:00",
  })
  void i15_a_change_lies_within_what_it_changes(String initiated, String verified, String from) {
    Bought bought =
        active.buy(
            changeTo(DEARER).open().request().purpose(),
            inNepal(initiated),
            inNepal(verified),
            NEPAL);

    assertThat(bought.covers()).isEqualTo(new Period(inNepal(from), END));
  }

  @Test
  void s5_another_interval_paid_ahead_is_counted_from_the_end() {
    Paying ahead = Paying.at(inNepal("2026-03-20T10:00"));

    Subscription.Active renewed = ahead.of(active.agree(active.agreement().scheduling(YEARLY)));

    assertThat(renewed.paid().time()).isEqualTo(new Period(END, inNepal("2027-04-01T09:00")));
    assertThat(renewed.paid().anchor())
        .isEqualTo(new BillingAnchor(END, NEPAL, BillingPeriod.yearly()));
  }

  @Test
  void s5_another_interval_paid_ahead_leaves_the_time_before_it() {
    Paying ahead = Paying.at(inNepal("2026-03-20T10:00"));

    Subscription.Active renewed = ahead.of(active.agree(active.agreement().scheduling(YEARLY)));

    assertThat(renewed.accessUntil(inNepal("2026-03-20T10:05")))
        .contains(inNepal("2027-04-01T09:00"));
    assertThat(renewed.paid().since()).isEqualTo(START);
  }

  @Test
  void s11_after_a_gap_time_is_counted_anew() {
    Instant late = inNepal("2026-06-20T09:04");

    assertThat(Paying.at(late).of(active).paid().since()).isEqualTo(late);
  }
}
