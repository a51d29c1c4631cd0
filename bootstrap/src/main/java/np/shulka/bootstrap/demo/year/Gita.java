package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;

/** Wants more, takes a break in the middle of what she paid for, and in the end wants less. */
final class Gita implements Life {
  private static final String SMALL = "starter-monthly";
  private static final String BIG = "pro-monthly";
  private final Customer gita;

  Gita(Customer gita) {
    this.gita = gita;
  }

  @Override
  public void plan(Diary diary, ZonedDateTime begin) {
    diary.at(begin, () -> "Gita subscribes and pays " + gita.subscribes(Map.of("planCode", SMALL)));
    diary.at(begin.plusDays(10), this::wantsMore);
    diary.at(begin.plusMonths(1).minusDays(3), this::pays);
    diary.at(begin.plusMonths(2).minusDays(3), this::pays);
    diary.at(begin.plusMonths(2).plusDays(5), this::takesABreak);
    diary.at(begin.plusMonths(2).plusDays(25), () -> goesOn(diary));
  }

  private String wantsMore() {
    String paid = gita.upgrades(BIG);
    gita.has(BIG);
    return "Gita wants more, and pays "
        + paid
        + ": what is left of the big plan less the small one";
  }

  private String pays() {
    return "Gita pays in time, " + gita.paysByLink();
  }

  private String takesABreak() {
    gita.pauses();
    require("who takes a break uses nothing", !gita.mayUse());
    return "Gita takes a break in the middle of a month that is paid for";
  }

  private String goesOn(Diary diary) {
    ZonedDateTime before = gita.paidUntil();
    gita.resumes();
    require("who goes on has access", gita.mayUse());
    ZonedDateTime end = gita.usableUntil();
    // and by the moments that pass between what this asks and what is done
    Duration moved = Duration.between(before, end);
    require(
        "a break of twenty days moves the end by twenty days, not " + moved,
        moved.minusDays(20).abs().compareTo(Duration.ofMinutes(5)) < 0);
    for (int month = 0; month < 9; month++)
      diary.at(end.plusMonths(month).minusDays(3), this::pays);
    diary.at(end.plusMonths(3).plusDays(2), this::wantsLess);
    return "Gita goes on, twenty days later; so long she is paid for now";
  }

  private String wantsLess() {
    gita.downgrades(SMALL);
    gita.has(BIG);
    return "Gita wants less from her next month on";
  }

  @Override
  public Customer customer() {
    return gita;
  }

  @Override
  public void conclude() {
    gita.has(SMALL);
    require("Gita has access", gita.mayUse());
    long small = gita.paid().getFirst().at("/total/amount").asLong();
    long last = gita.paid().getLast().at("/total/amount").asLong();
    require("the small plan costs again what it cost", small == last);
  }
}
