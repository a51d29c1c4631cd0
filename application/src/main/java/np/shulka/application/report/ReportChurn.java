package np.shulka.application.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Life;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscription.EndReason;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shows which paid subscriptions ended, why, and what a month of them was worth until then. What
 * ended before anybody paid for it is no loss and is not counted.
 */
@PrimaryPort
public final class ReportChurn {
  private final Lives lives;
  private final ZoneId zone;

  public ReportChurn(Lives lives, ZoneId zone) {
    this.lives = lives;
    this.zone = zone;
  }

  public Report report(Span span, Interval interval) {
    List<Counted> counts = new ArrayList<>();
    for (Span part : span.by(interval)) counts.add(new Counted(part, zone));
    Counted total = new Counted(span, zone);
    lives.read(
        life -> {
          counts.forEach(count -> count.add(life));
          total.add(life);
        });
    return new Report(counts.stream().map(Counted::figures).toList(), total.figures());
  }

  /** Figures by interval, and over all of them. */
  public record Report(List<Figures> parts, Figures total) {}

  /**
   * What ended in the span.
   *
   * @param opening what was worth something at its first moment
   * @param ended what ended, by reason
   */
  public record Figures(Span span, Lost opening, Map<EndReason, Lost> ended) {}

  /** So many subscriptions, of which a month was worth that together. */
  public record Lost(long subscriptions, Money monthly) {
    static final Lost NOTHING = new Lost(0, Money.ZERO);

    Lost plus(Money one) {
      return new Lost(subscriptions + 1, monthly.plus(one));
    }
  }

  /** Figures that are being counted. */
  private static final class Counted {
    private final Span span;
    private final Instant from;
    private final Instant to;
    private final Map<EndReason, Lost> ended = new EnumMap<>(EndReason.class);
    private Lost opening = Lost.NOTHING;

    Counted(Span span, ZoneId zone) {
      this.span = span;
      this.from = span.startsAt(zone);
      this.to = span.endsAt(zone);
    }

    void add(Life life) {
      Money worth = life.worth(from);
      if (!worth.isZero()) opening = opening.plus(worth);
      life.endWithin(from, to)
          .ifPresent(
              end ->
                  ended.put(
                      end.reason(),
                      ended.getOrDefault(end.reason(), Lost.NOTHING).plus(life.lost())));
    }

    Figures figures() {
      return new Figures(span, opening, Map.copyOf(ended));
    }
  }
}
