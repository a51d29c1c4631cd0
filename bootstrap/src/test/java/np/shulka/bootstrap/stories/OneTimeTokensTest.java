package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An issuer that takes a refresh token once, and two nodes that ask about the same person. */
class OneTimeTokensTest {
  private static final int REQUESTS = 12;

  @Test
  void of_two_nodes_one_asks_at_a_time() throws Exception {
    try (Place place = Place.make();
        OneTimeIssuer issuer = OneTimeIssuer.start();
        Node one = Node.start(settings(place, issuer))) {
      issuer.before(one);
      try (Node other = Node.start(beside(one, settings(place, issuer)))) {
        WebBrowser browser = new WebBrowser();
        browser.signIn(one.address(), "/", "admin");

        List<HttpResponse<String>> answers = ask(browser, List.of(one, other));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
            .allMatch(answer -> WebBrowser.json(answer).at("/signedIn").asBoolean())
            .allMatch(answer -> answer.body().contains("billing-admin"));
        assertThat(issuer.shownTwice()).isZero();
        assertThat(issuer.asked()).isGreaterThan(1);
      }
    }
  }

  private static Map<String, String> settings(Place place, OneTimeIssuer issuer) {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("shulka.sign-in.check", "0s");
    settings.put("shulka.sign-in.token-uri", issuer.tokens());
    settings.put("shulka.sign-in.client-secret", "the-same-on-both");
    return settings;
  }

  /** The issuer is in the first one, so the second is told where it is. */
  private static Map<String, String> beside(Node one, Map<String, String> settings) {
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", one.keySet());
    settings.put("shulka.sign-in.client-id", "shulka-web");
    settings.put("shulka.sign-in.issuer", one.address().toString());
    settings.put("shulka.sign-in.authorization-uri", one.address() + "/oauth2/authorize");
    settings.put("shulka.sign-in.jwk-set-uri", one.keySet());
    return settings;
  }

  /** All at once, each node as often as the other. */
  private static List<HttpResponse<String>> ask(WebBrowser browser, List<Node> nodes)
      throws Exception {
    List<Callable<HttpResponse<String>>> questions =
        IntStream.range(0, REQUESTS)
            .mapToObj(at -> nodes.get(at % nodes.size()))
            .map(node -> node.address().resolve("/api/v1/session"))
            .<Callable<HttpResponse<String>>>map(address -> () -> browser.get(address))
            .toList();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      return hands.invokeAll(questions).stream().map(Future::resultNow).toList();
    }
  }
}
