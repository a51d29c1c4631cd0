package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.report.ReportMrr.Figures;
import np.shulka.application.work.Store;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Movement;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What recurs is found again in documents, events and what subscriptions are, to the paisa. */
public interface RecurringContract {
  Span DAYS = new Span(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 4, 8));

  /** One in which {@link BusyMonths} have passed. */
  Store lived();

  Lives lives();

  private ReportMrr.Report mrr(Interval interval) {
    return new ReportMrr(lives(), ATime.NEPAL).report(DAYS, interval);
  }

  @Test
  default void recurring_value_is_what_documents_say() {
    WorthByDocuments truth = new WorthByDocuments(lived());

    for (Interval interval : Interval.values()) {
      for (Figures part : mrr(interval).parts()) {
        assertThat(part.opening().paisa())
            .as(part.span().toString())
            .isEqualTo(truth.all(part.span().startsAt(ATime.NEPAL)));
        assertThat(part.closing().paisa()).isEqualTo(truth.all(part.span().endsAt(ATime.NEPAL)));
      }
    }
    assertThat(mrr(Interval.MONTH).total().closing().paisa()).isPositive();
  }

  private static Movement movement(long before, long after, boolean knownBefore) {
    if (before == 0) return knownBefore ? Movement.REACTIVATED : Movement.NEW;
    if (after == 0) return Movement.CHURNED;
    return after > before ? Movement.EXPANSION : Movement.CONTRACTION;
  }

  /** Pausing and leaving are one here. */
  private static Map<Movement, Long> moved(WorthByDocuments truth, Span span) {
    Instant start = span.startsAt(ATime.NEPAL);
    var before = truth.bySubscriber(start);
    var after = truth.bySubscriber(span.endsAt(ATime.NEPAL));
    Map<Movement, Long> sums = new HashMap<>();
    before.forEach(
        (who, old) -> {
          long now = after.getOrDefault(who, 0L);
          if (now == old) return;
          boolean known = truth.hadSomethingBefore(who, start);
          sums.merge(movement(old, now, known), now - old, Long::sum);
        });
    return sums;
  }

  @Test
  default void movements_are_those_of_each_subscriber() {
    WorthByDocuments truth = new WorthByDocuments(lived());
    Map<Movement, Long> seen = new HashMap<>();

    for (Interval interval : Interval.values()) {
      for (Figures part : mrr(interval).parts()) {
        Map<Movement, Long> sums = new HashMap<>();
        part.moved().forEach((why, by) -> sums.merge(both(why), by.by().paisa(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        assertThat(sums).as(part.span().toString()).isEqualTo(moved(truth, part.span()));
        part.moved().forEach((why, by) -> seen.merge(why, by.subscribers(), Long::sum));
      }
    }
    assertThat(seen).allSatisfy((why, count) -> assertThat(count).as(why.name()).isPositive());
  }

  private static Movement both(Movement why) {
    return why == Movement.PAUSED ? Movement.CHURNED : why;
  }

  @Test
  default void movements_lead_from_opening_to_closing() {
    for (Interval interval : Interval.values()) {
      ReportMrr.Report report = mrr(interval);
      long last = report.parts().getFirst().opening().paisa();
      for (Figures part : report.parts()) {
        assertThat(part.opening().paisa()).isEqualTo(last);
        last += sum(part);
        assertThat(part.closing().paisa()).as(part.span().toString()).isEqualTo(last);
      }
      assertThat(report.total().opening().paisa() + sum(report.total())).isEqualTo(last);
    }
  }

  private static long sum(Figures part) {
    return part.moved().values().stream()
        .map(ReportMrr.Moved::by)
        .reduce(Net.ZERO, Net::plus)
        .paisa();
  }

  @Test
  default void what_was_lost_is_what_ended() {
    WorthByDocuments truth = new WorthByDocuments(lived());
    Map<EndReason, Long> seen = new HashMap<>();

    for (Interval interval : Interval.values()) {
      for (var part : new ReportChurn(lives(), ATime.NEPAL).report(DAYS, interval).parts()) {
        List<Subscription.Ended> ended =
            truth.ended(part.span().startsAt(ATime.NEPAL), part.span().endsAt(ATime.NEPAL));
        Map<EndReason, ReportChurn.Lost> lost = new HashMap<>();
        for (Subscription.Ended over : ended) {
          long worth = truth.lastWorth(over.id(), over.endedAt().minusNanos(1_000));
          lost.merge(
              over.reason(),
              new ReportChurn.Lost(1, Money.paisa(worth)),
              (one, other) ->
                  new ReportChurn.Lost(
                      one.subscriptions() + 1, one.monthly().plus(other.monthly())));
          seen.merge(over.reason(), 1L, Long::sum);
        }
        assertThat(part.ended()).as(part.span().toString()).isEqualTo(lost);
        assertThat(part.opening().monthly().paisa())
            .isEqualTo(truth.all(part.span().startsAt(ATime.NEPAL)));
      }
    }
    assertThat(seen).containsKeys(EndReason.CANCELLED, EndReason.UNPAID, EndReason.REFUNDED);
  }
}
