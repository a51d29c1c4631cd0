package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.time.ZonedDateTime;
import java.util.Map;
import np.shulka.bootstrap.demo.KhaltiPage;

/** Pays after grace, which begins anew, and once pays twice for the same request. */
final class Hari implements Life {
  private static final Map<String, Object> ORDER = Map.of("planCode", "pro-monthly");
  private final Customer hari;
  private final Gateway gateway;
  private String abandoned = "";

  Hari(Customer hari, Gateway gateway) {
    this.hari = hari;
    this.gateway = gateway;
  }

  @Override
  public void plan(Diary diary, ZonedDateTime begin) {
    diary.at(begin, () -> "Hari subscribes and pays " + hari.subscribes(ORDER));
    diary.at(begin.plusMonths(1).plusDays(8), this::isOver);
    diary.at(begin.plusMonths(1).plusDays(9), () -> paysAfterGrace(diary));
  }

  private String isOver() {
    hari.is("ended");
    require("grace is over, and with it access", !hari.mayUse());
    return "Hari paid nothing, and grace is over";
  }

  private String paysAfterGrace(Diary diary) {
    ZonedDateTime before = hari.paidUntil();
    String paid = hari.subscribes(ORDER);
    ZonedDateTime back = Time.inNepal(Customer.starts(hari.paid().getLast()));
    require("nobody pays for time without service", back.isAfter(before));
    ZonedDateTime link = back.plusMonths(1).minusDays(6);
    diary.at(link, this::leavesThePage);
    diary.at(link.plusHours(3), this::paysTheOther);
    diary.at(link.plusHours(5), this::theBankWakesUp);
    diary.at(link.plusDays(2), this::isShown);
    for (int month = 2; month <= 10; month++) {
      diary.at(
          back.plusMonths(month).minusDays(6), () -> "Hari pays in time, " + hari.paysByLink());
    }
    return "Hari pays " + paid + " after all: his month begins today, the gap costs nothing";
  }

  private String leavesThePage() {
    KhaltiPage page = hari.opensPayLink();
    abandoned = page.pidx();
    return "Hari pays by his bank, which says nothing, and gives up";
  }

  private String paysTheOther() {
    KhaltiPage page = hari.opensPayLink();
    require("the first link is dead by now", !page.pidx().equals(abandoned));
    hari.pays(page);
    return "Hari opens his permanent link again and pays by wallet";
  }

  private String theBankWakesUp() {
    gateway.confirmLate(abandoned);
    return "Hari's bank lets the first payment through as well";
  }

  private String isShown() {
    long unapplied =
        hari.payments().stream()
            .filter(payment -> payment.path("disposition").asString().equals("unapplied"))
            .count();
    require("the second payment is found and kept apart", unapplied == 1);
    return "Hari's second payment was found by asking, and lies with the stranded money";
  }

  /** The payment that bought nothing. */
  String abandoned() {
    return abandoned;
  }

  @Override
  public Customer customer() {
    return hari;
  }

  @Override
  public void conclude() {
    require("Hari has access", hari.mayUse());
  }
}
