package np.shulka.bootstrap.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What somebody does over REST with a subscription of theirs. */
record Mine(Browser browser, URI address, String token) {
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  boolean cancels(boolean now) {
    return posts("/cancel", Map.of("when", now ? "now" : "period-end")).good();
  }

  boolean keeps() {
    return posts("/reactivate", Map.of(), CONFLICT).good();
  }

  /** So short a pause may be over before it arrives. */
  boolean pauses(Optional<Duration> by) {
    Map<String, Object> wish =
        by.<Map<String, Object>>map(time -> Map.of("until", Instant.now().plus(time).toString()))
            .orElse(Map.of());
    return posts("/pause", wish, CONFLICT, BAD_REQUEST).good();
  }

  boolean resumes() {
    return posts("/resume", Map.of()).good();
  }

  Browser.Answer renews(int periods) {
    return posts("/renew", Map.of("periods", periods), CONFLICT);
  }

  private Browser.Answer posts(String what, Map<String, Object> body, Integer... others) {
    URI there = URI.create(address + what);
    return WebShop.sure(browser.post(there, token, WebShop.fresh(), body), others);
  }
}
