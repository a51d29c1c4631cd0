package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;

final class PaidPeriodTest {
  private static final InvoiceId INVOICE = AnId.ofInvoice();
  private static final BillingAnchor ANCHOR =
      new BillingAnchor(inNepal("2026-01-31T09:00"), NEPAL, BillingPeriod.monthly());
  private static final Instant END = ANCHOR.boundary(4);

  /** From 2026-02-28 to 2026-05-31, three months. */
  private static final PaidPeriod PAID =
      new PaidPeriod(new Period(ANCHOR.boundary(1), END), INVOICE, ANCHOR, END);

  @Test
  void what_is_not_over_is_told_by_period() {
    assertThat(PAID.from(ANCHOR.boundary(1)))
        .containsExactly(ANCHOR.period(1), ANCHOR.period(2), ANCHOR.period(3));
    assertThat(PAID.from(ANCHOR.boundary(3).minusNanos(1)))
        .containsExactly(ANCHOR.period(2), ANCHOR.period(3));
    assertThat(PAID.from(ANCHOR.boundary(3))).containsExactly(ANCHOR.period(3));
    assertThat(PAID.from(END)).isEmpty();
  }

  @Test
  void an_instant_lies_in_one_period() {
    assertThat(PAID.at(ANCHOR.boundary(2).minusNanos(1))).isEqualTo(ANCHOR.period(1));
    assertThat(PAID.at(ANCHOR.boundary(2))).isEqualTo(ANCHOR.period(2));
    assertThat(PAID.at(END)).isEqualTo(PAID.time());
    assertThat(PAID.at(ANCHOR.startsAt().minusSeconds(1))).isEqualTo(PAID.time());
  }

  @Test
  void s4_what_was_lived_ends_where_something_else_began() {
    Instant changed = inNepal("2026-03-16T10:00");

    PaidPeriod lived = PAID.until(changed);

    assertThat(lived.time()).isEqualTo(new Period(ANCHOR.boundary(1), changed));
    assertThat(lived.paidBy()).isEqualTo(INVOICE);
    assertThat(lived.since()).isEqualTo(PAID.since());
  }

  @Test
  void s20_only_what_a_pause_left_is_moved() {
    Instant resumed = inNepal("2026-01-20T09:00");
    PaidPeriod moved = new PaidPeriod(PAID.time(), INVOICE, ANCHOR, END, resumed);

    assertThat(moved.isMoved(ANCHOR.startsAt().minusNanos(1))).isTrue();
    assertThat(moved.isMoved(ANCHOR.startsAt())).isFalse();
    assertThat(PAID.isMoved(ANCHOR.startsAt().minusNanos(1))).isFalse();
    assertThat(moved.at(resumed)).isEqualTo(new Period(resumed, ANCHOR.startsAt()));
  }

  @Test
  void paid_time_that_makes_no_sense_is_refused() {
    Instant early = END.minusNanos(1);
    Instant late = ANCHOR.startsAt().plusNanos(1);

    assertThatThrownBy(() -> new PaidPeriod(PAID.time(), INVOICE, ANCHOR, early))
        .hasMessageContaining("grace begins when the paid time ends");
    assertThatThrownBy(() -> new PaidPeriod(PAID.time(), INVOICE, ANCHOR, END, late))
        .hasMessageContaining("begins before it is counted");
  }
}
