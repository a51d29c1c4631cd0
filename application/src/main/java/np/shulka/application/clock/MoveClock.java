package np.shulka.application.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.money.FiscalYear;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Moves the billing clock forward as time itself would: from each moment at which something falls
 * due to the next one, and there everything that is due is done. What a year brings is therefore
 * the same, whether it is waited for or jumped over.
 */
@PrimaryPort
public final class MoveClock {
  /** As far as it goes at once. */
  private static final Period FARTHEST = Period.ofYears(5);

  private final BillingClock clock;
  private final ClockKeeper keeper;
  private final Calendar calendar;
  private final DueWork work;
  private final Records records;
  private final Setting setting;

  public MoveClock(
      BillingClock clock,
      ClockKeeper keeper,
      Calendar calendar,
      DueWork work,
      Records records,
      Setting setting) {
    this.clock = clock;
    this.keeper = keeper;
    this.calendar = calendar;
    this.work = work;
    this.records = records;
    this.setting = setting;
  }

  /**
   * Moves it, and does everything that falls due until then, in order. Whoever is interrupted by a
   * failure finds the clock where it stopped, and moves it again.
   */
  public Outcome move(By by, Instant to) {
    UUID hand = setting.identifiers().next();
    if (!keeper.take(hand)) return new Outcome.BeingMoved();
    try {
      clock.catchUp();
      return move(by, to, hand);
    } finally {
      keeper.letGo(hand);
      clock.catchUp();
    }
  }

  private Outcome move(By by, Instant to, UUID hand) {
    Instant from = clock.instant();
    Instant farthest = farthest(from);
    if (to.isBefore(from)) return new Outcome.Backwards(from);
    if (to.isAfter(farthest)) return new Outcome.TooFar(farthest);
    note(by, from, to);
    live(to, hand);
    return new Outcome.Moved(new ReadClock.Time(clock.instant(), clock.ahead()));
  }

  /** Some years, and never out of the calendar that tax invoices are numbered by. */
  private Instant farthest(Instant from) {
    Instant years = ZonedDateTime.ofInstant(from, setting.zone()).plus(FARTHEST).toInstant();
    return Stream.of(years, FiscalYear.unknownFrom()).min(Instant::compareTo).orElseThrow();
  }

  private void note(By by, Instant from, Instant to) {
    Map<String, Object> before = Map.of("now", from.toString());
    var change = new AuditEntry.Change(before, Map.of("now", to.toString()));
    records
        .transactions()
        .run(
            () -> {
              records.log().append(by.did("test-clock.moved", "test-clock", change, setting));
              return change;
            });
  }

  /** What falls due while something is done is either done with it or comes next. */
  private void live(Instant until, UUID hand) {
    Instant seen = clock.instant();
    work.all();
    for (Optional<Instant> next = next(seen); next.isPresent(); next = next(seen)) {
      if (!next.get().isBefore(until)) break;
      clock.moveTo(next.get(), hand);
      seen = clock.instant();
      work.all();
    }
    clock.moveTo(until, hand);
    work.all();
  }

  private Optional<Instant> next(Instant seen) {
    Optional<Instant> dayIsOver =
        calendar
            .ledger()
            .firstOpenDay(setting.zone())
            .map(this::endOf)
            .filter(end -> end.isAfter(seen));
    return Stream.of(calendar.agenda().nextAfter(seen), dayIsOver)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(setting.zone()).toInstant();
  }

  /** Where it is written down when what falls due; days are closed by the books. */
  public record Calendar(Agenda agenda, Ledger ledger) {}

  /** Where it is written down who moved the clock. */
  public record Records(AuditLog log, Transactions transactions) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** It shows that time, and what fell due is done. */
    record Moved(ReadClock.Time time) implements Outcome {}

    /** Time does not go back. */
    record Backwards(Instant now) implements Outcome {}

    /** Too much at once. */
    record TooFar(Instant farthest) implements Outcome {}

    /** Somebody else is moving it. */
    record BeingMoved() implements Outcome {}
  }
}
