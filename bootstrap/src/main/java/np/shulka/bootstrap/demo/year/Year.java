package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.check;
import static np.shulka.bootstrap.demo.Telling.say;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.Differences;
import np.shulka.bootstrap.demo.SignIn;

/** A year of billing, let pass on the test clock. */
public final class Year {
  private final URI server;
  private final SignIn signIn;
  private final String run;
  private final Api admin;
  private final Gateway gateway = new Gateway(new Browser());
  private final Time time;

  /** Of people whom nobody else has seen: they carry the name of the run. */
  public Year(URI server, SignIn signIn, String run) {
    this.server = server;
    this.signIn = signIn;
    this.run = run;
    this.admin = new Api(server, signIn.as("admin"), new Browser());
    this.time = new Time(admin, gateway);
  }

  /** Lives through it, and proves that the books tell of it. */
  public void live() {
    say("A year in the life of four subscribers, by the clock of Kathmandu");
    Hari hari = new Hari(customer("Hari"), gateway);
    List<Life> lives =
        List.of(
            new Sita(customer("Sita"), coupon()),
            new Ram(customer("Ram")),
            new Gita(customer("Gita")),
            hari);
    ZonedDateTime begin = time.now();
    Diary diary = new Diary(time);
    lives.forEach(life -> life.plan(diary, begin));
    diary.live(begin.plusMonths(12));
    lives.forEach(Life::conclude);
    List<Customer> customers = lives.stream().map(Life::customer).toList();
    new Proof(admin, gateway, customers).isGiven(hari.abandoned());
    Api maya = new Api(server, signIn.as("demo-year-maya-" + run), new Browser());
    new GivenBack(admin, maya, gateway)
        .isAccountedFor(begin.toLocalDate(), time.now().toLocalDate().plusDays(1));
    new Differences(server, signIn, run).areFound(begin.toInstant());
  }

  private Customer customer(String name) {
    String user = "demo-year-" + name.toLowerCase(Locale.ROOT) + "-" + run;
    return new Customer(name, new Api(server, signIn.as(user), new Browser()), gateway);
  }

  /** A quarter off, for three periods that are paid for. */
  private String coupon() {
    String code = "YEAR-" + run.toUpperCase(Locale.ROOT);
    Map<String, Object> terms =
        Map.of("code", code, "percentOff", 25, "duration", "repeating", "periods", 3);
    check("an admin issues coupon " + code, admin.post("/admin/coupons", terms).status() == 201);
    return code;
  }
}
