package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;

/** The test clock, and that of a stand-in which is elsewhere and cannot follow by itself. */
final class Time {
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");
  private static final String CLOCK = "/admin/test-clock";
  private static final Duration IN_STEP = Duration.ofMinutes(1);

  private final Api admin;
  private final Gateway gateway;

  Time(Api admin, Gateway gateway) {
    this.admin = admin;
    this.gateway = gateway;
  }

  ZonedDateTime now() {
    return shown(admin.get(CLOCK));
  }

  /** Lets time pass until then, unless it is later already. */
  ZonedDateTime moveTo(ZonedDateTime when) {
    ZonedDateTime now = now();
    if (!now.isBefore(when)) return now;
    Api.Answer moved =
        admin.put(CLOCK, Map.of("now", when.toInstant().toString(), "reason", "the demo's year"));
    if (moved.status() != 200) {
      // it runs by itself too, and may have come past it since we looked
      require("time passes until " + when + ", not " + moved.body(), !now().isBefore(when));
      return now();
    }
    gateway.catchUp(shown(moved).toInstant(), IN_STEP);
    return shown(moved);
  }

  static ZonedDateTime inNepal(Instant instant) {
    return instant.atZone(NEPAL);
  }

  private static ZonedDateTime shown(Api.Answer answer) {
    require("the test clock shows the time", answer.status() == 200);
    return inNepal(Instant.parse(answer.text("/now")));
  }
}
