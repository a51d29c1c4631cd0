package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.say;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;

/** All that is going to be done by anybody, in the order of time, of which there is only one. */
final class Diary {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("  EEE dd MMM HH:mm  ", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(Entry.IN_ORDER);
  private final Time time;
  private int count;

  Diary(Time time) {
    this.time = time;
  }

  void at(ZonedDateTime when, Act act) {
    entries.add(new Entry(when, count++, act));
  }

  /** Lets time pass from one entry to the next until that day. */
  void live(ZonedDateTime end) {
    YearMonth month = YearMonth.of(1970, 1);
    while (!entries.isEmpty() && !entries.peek().when.isAfter(end)) {
      Entry entry = entries.remove();
      ZonedDateTime now = time.moveTo(entry.when);
      if (!YearMonth.from(now).equals(month)) say(MONTH.format(now));
      month = YearMonth.from(now);
      say(DAY.format(now) + entry.act.perform());
    }
    time.moveTo(end);
  }

  /** Something that is done, which then can be told. */
  @FunctionalInterface
  interface Act {
    String perform();
  }

  private record Entry(ZonedDateTime when, int number, Act act) {
    static final Comparator<Entry> IN_ORDER =
        Comparator.comparing((Entry entry) -> entry.when.toInstant())
            .thenComparingInt(entry -> entry.number);
  }
}
