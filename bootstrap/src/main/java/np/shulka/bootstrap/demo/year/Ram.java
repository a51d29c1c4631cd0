package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.time.ZonedDateTime;
import java.util.Map;

/** Pays in grace, takes a break at a period's end, and comes back later. */
final class Ram implements Life {
  private static final Map<String, Object> ORDER = Map.of("planCode", "starter-monthly");
  private final Customer ram;

  Ram(Customer ram) {
    this.ram = ram;
  }

  @Override
  public void plan(Diary diary, ZonedDateTime begin) {
    diary.at(begin, () -> "Ram subscribes and pays " + ram.subscribes(ORDER));
    diary.at(begin.plusMonths(1).minusDays(2), () -> "Ram pays in time, " + ram.paysByLink());
    diary.at(begin.plusMonths(2).plusDays(3), this::paysInGrace);
    diary.at(begin.plusMonths(3).minusDays(1), () -> "Ram pays in time, " + ram.paysByLink());
    diary.at(begin.plusMonths(3).plusDays(10), this::cancels);
    diary.at(begin.plusMonths(4).plusMinutes(1), this::isOver);
    diary.at(begin.plusMonths(6).plusDays(4), this::comesBack);
    ZonedDateTime back = begin.plusMonths(6).plusDays(4);
    for (int month = 1; month <= 5; month++) {
      diary.at(back.plusMonths(month).minusDays(4), () -> "Ram pays in time, " + ram.paysByLink());
    }
  }

  private String paysInGrace() {
    ram.is("past-due");
    require("access goes on in grace", ram.mayUse());
    ZonedDateTime before = ram.paidUntil();
    String paid = ram.paysByLink();
    ram.is("active");
    require(
        "what is paid in grace follows without a gap",
        Customer.starts(ram.paid().getLast()).equals(before.toInstant()));
    return "Ram was late, had access all the same, and pays " + paid + " for the month that runs";
  }

  private String cancels() {
    ram.cancelsAtTheEnd();
    require("what was paid for can be used", ram.mayUse());
    return "Ram cancels; what he has paid for stays his until its end";
  }

  private String isOver() {
    ram.is("ended");
    require("nobody uses what is over", !ram.mayUse());
    return "Ram's subscription is over, as he wished";
  }

  private String comesBack() {
    String paid = ram.subscribes(ORDER);
    return "Ram comes back and pays " + paid + "; his months begin on another day now";
  }

  @Override
  public Customer customer() {
    return ram;
  }

  @Override
  public void conclude() {
    require("Ram has access", ram.mayUse());
    require("Ram paid ten times, not " + ram.paid().size(), ram.paid().size() == 10);
  }
}
