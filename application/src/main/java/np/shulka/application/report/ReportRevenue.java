package np.shulka.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.report.Turnovers.Fact;
import np.shulka.application.report.Turnovers.Turnover;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Net;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what was sold, earned and given back, without tax, from the entries of the ledger. */
@PrimaryPort
public final class ReportRevenue {
  private final Turnovers turnovers;
  private final Ledger ledger;
  private final ZoneId zone;

  public ReportRevenue(Turnovers turnovers, Ledger ledger, ZoneId zone) {
    this.turnovers = turnovers;
    this.ledger = ledger;
    this.zone = zone;
  }

  public Report report(Span span, Interval interval) {
    Optional<LocalDate> openFrom = ledger.firstOpenDay(zone);
    Books books = new Books();
    turnovers.until(span, zone, books::take);
    List<Figures> parts = span.by(interval).stream().map(books::over).toList();
    return new Report(parts, books.over(span), openFrom);
  }

  /**
   * Figures by interval, and over all of them.
   *
   * @param openFrom days from then on are not closed, so what they earn is not known yet
   */
  public record Report(List<Figures> parts, Figures total, Optional<LocalDate> openFrom) {}

  /**
   * What one stretch of local days came to, in paisa without tax.
   *
   * @param sold what invoices settled on these days defer, less what changes gave back of others
   * @param earned what these days earned of what was deferred; less than nothing where more that
   *     was earned before is given back by a change
   * @param givenBack revenue that went back with credit notes of refunds
   * @param refunded money that went back to payers, tax and unapplied money included
   * @param deferred what is paid for and not earned when the last day is over
   * @param credit what subscribers have to their credit then
   */
  public record Figures(
      Span span, Net sold, Net earned, Net givenBack, Net refunded, Net deferred, Net credit) {

    /** What was earned, less what was given back. */
    public Net net() {
      return earned.minus(givenBack);
    }

    private static Figures of(Span span, List<Turnover> within, Left left) {
      return new Figures(
          span,
          credit(of(within, Fact.INVOICE_SETTLED), Account.DEFERRED_REVENUE),
          credit(of(within, Fact.REVENUE_RECOGNISED), Account.EARNED_REVENUE),
          credit(within, Account.REVENUE_GIVEN_BACK).negated(),
          credit(of(within, Fact.REFUND_CONFIRMED), Account.GATEWAY_CASH),
          left.deferred(),
          left.credit());
    }

    private static List<Turnover> of(List<Turnover> all, Fact fact) {
      return all.stream().filter(it -> it.fact() == fact).toList();
    }

    private static Net credit(List<Turnover> all, Account account) {
      return all.stream()
          .filter(it -> it.account() == account)
          .map(Turnover::credit)
          .reduce(Net.ZERO, Net::plus);
    }
  }

  /** What is deferred, and to the credit of subscribers, when a day is over. */
  private record Left(Net deferred, Net credit) {
    static final Left NOTHING = new Left(Net.ZERO, Net.ZERO);

    Left and(Turnover turnover) {
      return switch (turnover.account()) {
        case DEFERRED_REVENUE -> new Left(deferred.plus(turnover.credit()), credit);
        case SUBSCRIBER_CREDIT -> new Left(deferred, credit.plus(turnover.credit()));
        default -> this;
      };
    }
  }

  /** Turnovers by their day, and what each day left; each is looked at once, in its order. */
  private static final class Books {
    private final NavigableMap<LocalDate, List<Turnover>> byDay = new TreeMap<>();
    private final NavigableMap<LocalDate, Left> after = new TreeMap<>();
    private Left left = Left.NOTHING;

    void take(Turnover turnover) {
      LocalDate day = turnover.day().orElse(LocalDate.MIN);
      left = left.and(turnover);
      after.put(day, left);
      byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(turnover);
    }

    Figures over(Span span) {
      List<Turnover> within =
          byDay.subMap(span.from(), span.to()).values().stream().flatMap(List::stream).toList();
      Map.Entry<LocalDate, Left> last = after.lowerEntry(span.to());
      return Figures.of(span, within, last == null ? Left.NOTHING : last.getValue());
    }
  }
}
