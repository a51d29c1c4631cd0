package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Renews whenever she is asked, sometimes early and once for three months: never a gap. */
final class Sita implements Life {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private final Customer sita;
  private final String coupon;

  Sita(Customer sita, String coupon) {
    this.sita = sita;
    this.coupon = coupon;
  }

  @Override
  public void plan(Diary diary, ZonedDateTime begin) {
    diary.at(
        begin,
        () -> {
          Map<String, Object> order = Map.of("planCode", "pro-monthly", "couponCode", coupon);
          String paid = sita.subscribes(order);
          return "Sita subscribes with coupon " + coupon + " and pays " + paid + until();
        });
    renewal(diary, begin.plusMonths(1).minusDays(5), "by the link in her mail");
    renewal(diary, begin.plusMonths(2).minusDays(13), "a day after the link came, long before");
    renewal(diary, begin.plusMonths(3).minusHours(2), "in the last hours, the coupon is used up");
    diary.at(
        begin.plusMonths(4).minusDays(5),
        () -> "Sita pays three months at once, " + sita.renews(3) + until());
    for (int month = 7; month <= 12; month++) {
      renewal(diary, begin.plusMonths(month).minusDays(month % 4 + 1), "by the link in her mail");
    }
  }

  private void renewal(Diary diary, ZonedDateTime when, String how) {
    diary.at(
        when,
        () -> {
          sita.is("active");
          return "Sita pays " + sita.paysByLink() + " " + how + until();
        });
  }

  private String until() {
    return "; paid until " + DATE.format(sita.paidUntil());
  }

  @Override
  public Customer customer() {
    return sita;
  }

  @Override
  public void conclude() {
    var paid = sita.paid();
    for (int i = 1; i < paid.size(); i++) {
      require(
          "Sita never had a gap",
          Customer.starts(paid.get(i)).equals(Customer.ends(paid.get(i - 1))));
    }
    long cheaper =
        paid.stream().filter(invoice -> invoice.at("/discount/amount").asLong() > 0).count();
    require("the coupon took off three times, not " + cheaper, cheaper == 3);
    require("Sita still has access", sita.mayUse());
  }
}
