package np.shulka.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;

/** Sums of entries, found by reading every posting. */
public final class InMemoryTurnovers implements Turnovers {
  private final InMemoryLedger ledger;

  public InMemoryTurnovers(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void until(Span span, ZoneId zone, Consumer<Turnover> each) {
    Map<Key, Turnover> sums = new TreeMap<>();
    IntStream.range(0, ledger.size())
        .mapToObj(ledger::at)
        .filter(posting -> day(posting, zone).isBefore(span.to()))
        .forEach(posting -> add(sums, posting, counted(span, day(posting, zone))));
    sums.values().forEach(each);
  }

  private static Optional<LocalDate> counted(Span span, LocalDate day) {
    return Optional.of(day).filter(it -> !it.isBefore(span.from()));
  }

  private static LocalDate day(Posting posting, ZoneId zone) {
    return posting.occasion() instanceof Occasion.RevenueRecognised(LocalDate day)
        ? day
        : LocalDate.ofInstant(posting.at(), zone);
  }

  private static void add(Map<Key, Turnover> sums, Posting posting, Optional<LocalDate> day) {
    Fact fact = Fact.of(posting.occasion());
    for (Entry entry : posting.entries()) {
      boolean debit = entry.side() == Side.DEBIT;
      Turnover one =
          new Turnover(
              day,
              fact,
              entry.account(),
              debit ? entry.amount() : Money.ZERO,
              debit ? Money.ZERO : entry.amount());
      sums.merge(
          new Key(day.orElse(LocalDate.MIN), fact, entry.account()), one, InMemoryTurnovers::sum);
    }
  }

  private static Turnover sum(Turnover one, Turnover other) {
    return new Turnover(
        one.day(),
        one.fact(),
        one.account(),
        one.debits().plus(other.debits()),
        one.credits().plus(other.credits()));
  }

  private record Key(LocalDate day, Fact fact, Account account) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDay = day.compareTo(other.day);
      if (byDay != 0) return byDay;
      int byFact = fact.name().compareTo(other.fact.name());
      return byFact != 0 ? byFact : account.name().compareTo(other.account.name());
    }
  }
}
