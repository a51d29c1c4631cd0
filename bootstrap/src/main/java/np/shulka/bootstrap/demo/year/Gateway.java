package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.DemoFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in behind its counter: its clock, its truth, and a bank that answers late. */
final class Gateway {
  private final Browser browser;
  private Optional<URI> page = Optional.empty();

  Gateway(Browser browser) {
    this.browser = browser;
  }

  /** It is found by the page to which a payer was sent. */
  void isAt(URI payPage) {
    page = Optional.of(payPage);
  }

  /** Puts its clock forward if it is not the one that was moved. */
  void catchUp(Instant now, Duration inStep) {
    if (page.isEmpty()) return;
    Instant shown = Instant.parse(ask("clock/").path("now").asString());
    Duration behind = Duration.between(shown, now);
    if (behind.compareTo(inStep) < 0) return;
    tell("clock/", String.format(Locale.ROOT, "{\"advance_seconds\":%d}", behind.toSeconds()));
  }

  /** What it holds to be true about a payment. */
  JsonNode payment(String pidx) {
    return ask("payments/" + pidx + "/");
  }

  /** A bank confirms it after all. */
  void confirmLate(String pidx) {
    tell("payments/" + pidx + "/complete/", "{}");
  }

  private JsonNode ask(String path) {
    return answer(HttpRequest.newBuilder(control(path)));
  }

  private void tell(String path, String json) {
    answer(
        HttpRequest.newBuilder(control(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private JsonNode answer(HttpRequest.Builder request) {
    var answer = browser.send(request);
    require("the stand-in does as told: " + answer.body(), answer.statusCode() == 200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private URI control(String path) {
    return page.orElseThrow(() -> new DemoFailure("nobody has paid yet")).resolve("/__ctl/" + path);
  }
}
