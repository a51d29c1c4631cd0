package np.shulka.application.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Movement;
import np.shulka.domain.report.Span;
import np.shulka.domain.report.Waterfall;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shows what a month of all that recurs is worth, without tax, and how that moved: it is the sum of
 * what each subscription is worth, which is rounded to the paisa.
 */
@PrimaryPort
public final class ReportMrr {
  private final Lives lives;
  private final ZoneId zone;

  public ReportMrr(Lives lives, ZoneId zone) {
    this.lives = lives;
    this.zone = zone;
  }

  public Report report(Span span, Interval interval) {
    List<Span> spans = span.by(interval);
    List<Waterfall> falls = Waterfall.over(spans, zone);
    BySubscriber groups = new BySubscriber(one -> falls.forEach(fall -> fall.add(one)));
    lives.read(groups::add);
    groups.end();
    List<Figures> parts = new ArrayList<>();
    for (int at = 0; at < spans.size(); at++) parts.add(Figures.of(spans.get(at), falls.get(at)));
    return new Report(parts, total(span, parts));
  }

  private static Figures total(Span span, List<Figures> parts) {
    Map<Movement, Moved> sums = new EnumMap<>(Movement.class);
    for (Figures part : parts) part.moved().forEach((why, by) -> sums.merge(why, by, Moved::plus));
    Figures last = parts.getLast();
    return new Figures(
        span, parts.getFirst().opening(), last.closing(), last.subscribers(), Map.copyOf(sums));
  }

  /** Figures by interval; the total adds up the movements of all intervals. */
  public record Report(List<Figures> parts, Figures total) {}

  /**
   * The value at the first moment of the span and at the first moment after it, and between them
   * what adds up to the difference.
   *
   * @param subscribers how many are worth something in the end
   * @param moved for every movement
   */
  public record Figures(
      Span span, Money opening, Money closing, long subscribers, Map<Movement, Moved> moved) {

    static Figures of(Span span, Waterfall fall) {
      Map<Movement, Moved> moved = new EnumMap<>(Movement.class);
      for (Movement why : Movement.values()) {
        moved.put(why, new Moved(fall.movers(why), fall.moved(why)));
      }
      return new Figures(span, fall.opening(), fall.closing(), fall.paying(), Map.copyOf(moved));
    }
  }

  /** How many subscribers moved by how much together. */
  public record Moved(long subscribers, Net by) {
    Moved plus(Moved other) {
      return new Moved(subscribers + other.subscribers, by.plus(other.by));
    }
  }
}
