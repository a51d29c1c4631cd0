package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers sign in and stay it: no token leaves the server, and a cookie alone writes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSessionStoryTest {
  private static final String COOKIE = "shulka-session";
  private static final String ORDER = "{\"planCode\":\"pro-monthly\"}";
  private Place place;
  private Node one;

  @BeforeAll
  void start() throws Exception {
    place = Place.make();
    one = Node.start(place.settings());
  }

  @AfterAll
  void stop() throws Exception {
    one.close();
    place.close();
  }

  private WebBrowser signedIn(String user) {
    WebBrowser browser = new WebBrowser();
    browser.signIn(one.address(), "/", user);
    return browser;
  }

  private URI api(String path) {
    return one.address().resolve("/api/v1" + path);
  }

  @Test
  void somebody_signs_in_and_is_back_where_they_were() {
    WebBrowser browser = new WebBrowser();

    URI there = browser.signIn(one.address(), "/?tab=x", "subscriber");

    assertThat(there).isEqualTo(one.address().resolve("/?tab=x"));
    assertThat(browser.way())
        .anySatisfy(
            hop -> assertThat(hop.toString()).contains("code_challenge_method=S256", "state="));
    var who = WebBrowser.json(browser.get(api("/session")));
    assertThat(who.at("/signedIn").asBoolean()).isTrue();
    assertThat(who.at("/name").asString()).isEqualTo("Sita Sharma");
    assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
  }

  @Test
  void a_session_is_the_person_of_the_token() {
    WebBrowser browser = signedIn("demo-same");

    assertThat(browser.post(api("/checkouts"), ORDER).statusCode()).isEqualTo(201);
    Api token = new Api(one.address(), one.token("same"), new Browser());

    assertThat(token.get("/subscriptions").body().at("/items")).hasSize(1);
    assertThat(WebBrowser.json(browser.get(api("/subscriptions"))))
        .isEqualTo(token.get("/subscriptions").body());
  }

  @Test
  void a_cookie_alone_writes_nothing() {
    WebBrowser browser = signedIn("demo-lured");
    browser.get(api("/session"));

    var refused = browser.postForged(api("/checkouts"), ORDER);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(WebBrowser.json(refused).at("/code").asString()).isEqualTo("csrf-token-missing");
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(WebBrowser.json(browser.get(api("/subscriptions"))).at("/items")).isEmpty();
    assertThat(browser.postForged(one.address().resolve("/session/logout"), "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void roles_are_those_of_the_token() {
    URI plans = api("/admin/plans");
    WebBrowser viewer = signedIn("viewer");

    assertThat(signedIn("subscriber").get(plans).statusCode()).isEqualTo(403);
    assertThat(viewer.get(plans).statusCode()).isEqualTo(200);
    viewer.get(api("/session"));
    assertThat(viewer.post(plans, "{}").statusCode()).isEqualTo(403);
    WebBrowser admin = signedIn("admin");
    assertThat(WebBrowser.json(admin.get(api("/session"))).at("/roles/0").asString())
        .isEqualTo("billing-admin");
    assertThat(admin.post(plans, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void the_issuer_is_asked_again_and_says_the_same() {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("shulka.sign-in.check", "0s");

    try (Node asking = Node.start(settings)) {
      WebBrowser admin = new WebBrowser();
      admin.signIn(asking.address(), "/", "admin");
      for (int times = 0; times < 3; times++) {
        var who = WebBrowser.json(admin.get(asking.address().resolve("/api/v1/session")));
        assertThat(who.at("/roles/0").asString()).isEqualTo("billing-admin");
      }
      assertThat(admin.post(asking.address().resolve("/api/v1/admin/plans"), "{}").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void without_a_database_nobody_is_told_to_be_nobody() throws Exception {
    try (Place other = Place.make();
        Node lonely = Node.start(other.settings())) {
      WebBrowser known = new WebBrowser();
      known.signIn(lonely.address(), "/", "demo-patient");
      other.postgres().close();

      var mine = known.get(lonely.address().resolve("/api/v1/subscriptions"));
      assertThat(mine.statusCode()).isEqualTo(503);
      assertThat(WebBrowser.json(mine).at("/code").asString()).isEqualTo("database-unavailable");
      assertThat(known.get(lonely.address().resolve("/api/v1/session")).statusCode())
          .isEqualTo(503);

      WebBrowser late = new WebBrowser();
      var begun = late.get(lonely.address().resolve("/session/login?return=/me"));
      assertThat(begun.statusCode()).isEqualTo(303);
      assertThat(begun.headers().firstValue("Location")).hasValue("/signed-out?problem=sign-in");
      assertThat(late.cookie(COOKIE)).isEmpty();
    }
  }

  @Test
  void signing_out_ends_it_here_and_where_it_began() {
    WebBrowser browser = signedIn("demo-leaving");
    browser.get(api("/session"));
    String session = browser.cookie(COOKIE).orElseThrow();

    var left = browser.post(one.address().resolve("/session/logout"), "");

    assertThat(left.statusCode()).isEqualTo(202);
    String next = left.headers().firstValue("Location").orElseThrow();
    assertThat(next).contains("/connect/logout?", "id_token_hint=", "post_logout_redirect_uri=");
    assertThat(browser.follow(browser.get(URI.create(next)), "nobody").getPath())
        .isEqualTo("/signed-out");
    browser.takes(one.address(), COOKIE, session);
    assertThat(browser.get(api("/subscriptions")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "\t//x"})
  void a_forged_way_back_leads_home(String forged) {
    WebBrowser browser = new WebBrowser();

    URI there = browser.signIn(one.address(), forged, "demo-astray");

    assertThat(there).isEqualTo(one.address().resolve("/"));
    assertThat(browser.way()).allMatch(hop -> hop.getHost().equals("localhost"));
  }

  @Test
  void a_session_that_was_planted_is_worth_nothing() {
    WebBrowser thief = new WebBrowser();
    thief.get(one.address().resolve("/session/login"));
    String planted = thief.cookie(COOKIE).orElseThrow();
    WebBrowser victim = new WebBrowser();
    victim.takes(one.address(), COOKIE, planted);

    victim.signIn(one.address(), "/", "demo-victim");

    assertThat(victim.cookie(COOKIE)).isPresent().get().isNotEqualTo(planted);
    assertThat(WebBrowser.json(thief.get(api("/session"))).at("/signedIn").asBoolean()).isFalse();
  }

  /** The issuer here shares our sessions and renames them too: the last hop is looked at. */
  @Test
  void who_comes_back_from_the_issuer_gets_a_new_session() {
    WebBrowser browser = signedIn("demo-returned");

    Optional<String> before = browser.carried("/login/oauth2/code/shulka", COOKIE);

    assertThat(before).isPresent();
    assertThat(browser.cookie(COOKIE)).isPresent().isNotEqualTo(before);
  }

  @Test
  void an_answer_that_nobody_asked_for_signs_nobody_in() {
    WebBrowser browser = new WebBrowser();

    URI there =
        browser.follow(
            browser.get(one.address().resolve("/login/oauth2/code/shulka?code=a&state=b")), "x");

    assertThat(there.toString()).endsWith("/signed-out?problem=sign-in");
    assertThat(WebBrowser.json(browser.get(api("/session"))).at("/signedIn").asBoolean()).isFalse();
  }

  @Test
  void looking_around_begins_no_session() {
    WebBrowser browser = new WebBrowser();

    browser.get(one.address().resolve("/"));
    browser.get(api("/plans"));
    browser.get(api("/session"));
    browser.get(api("/subscriptions"));
    browser.postForged(api("/checkouts"), ORDER);

    assertThat(browser.cookie(COOKIE)).isEmpty();
  }

  @Test
  void a_session_is_good_on_every_node_and_after_a_restart() {
    WebBrowser browser = signedIn("demo-wanderer");
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", one.keySet());

    try (Node other = Node.start(settings)) {
      URI there = other.address().resolve("/api/v1/session");
      var who = WebBrowser.json(browser.get(there));
      assertThat(who.at("/signedIn").asBoolean()).isTrue();
      var order = browser.post(other.address().resolve("/api/v1/checkouts"), ORDER);
      assertThat(order.statusCode()).isEqualTo(201);
    }
    try (Node again = Node.start(place.settings())) {
      var mine = browser.get(again.address().resolve("/api/v1/subscriptions"));
      assertThat(WebBrowser.json(mine).at("/items")).hasSize(1);
      var left = browser.post(again.address().resolve("/session/logout"), "");
      URI end = URI.create(Objects.requireNonNull(left.headers().map().get("Location")).getFirst());
      assertThat(browser.follow(browser.get(end), "nobody").getPath()).isEqualTo("/signed-out");
    }
  }
}
