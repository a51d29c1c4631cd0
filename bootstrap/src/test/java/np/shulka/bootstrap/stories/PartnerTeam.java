package np.shulka.bootstrap.stories;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** A partner team that an admin let in, and what its customers do. */
record PartnerTeam(Api.Answer let, Api api) {
  static PartnerTeam on(URI server, Api admin) {
    Api.Answer let = admin.post("/admin/partners", Map.of("name", "A team"));
    String token = token(asks(server, let, let.text("/clientSecret")));
    return new PartnerTeam(let, new Api(server, token, new Browser()));
  }

  /** Who lets teams in. */
  static Api admin(URI server) {
    return new Api(server, new SignIn(server).as("admin"), new Browser());
  }

  /** For a token, with that secret. */
  static HttpResponse<String> asks(URI server, Api.Answer let, String secret) {
    return new Browser()
        .submit(
            server.resolve("/oauth2/token"),
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                let.text("/clientId"),
                "client_secret",
                secret,
                "scope",
                "partner:read partner:write"));
  }

  private static String token(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  /** A customer wants a plan, goes through the pay link, and pays. */
  void sells(String customer, String plan) {
    api.put("/partner/subscribers/" + customer, Map.of("name", "Sita"));
    Api.Answer checkout =
        api.post("/partner/subscribers/" + customer + "/checkouts", Map.of("planCode", plan));
    Browser payer = new Browser();
    URI khalti = Browser.redirect(payer.submit(URI.create(checkout.text("/payUrl")), Map.of()));
    String pidx = khalti.getQuery().replaceAll(".*pidx=([^&]+).*", "$1");
    payer.open(new KhaltiPage(khalti, pidx, payer).pay());
  }

  /** Its program is away, so what happened to a customer waits; the names of what there is then. */
  Map<String, Object> isAway() {
    Map<String, Object> away = Map.of("url", "http://localhost:1/hooks");
    String endpoint = api.post("/partner/webhook-endpoints", away).text("/id");
    sells("c-away", "pro-monthly");
    String sent = "/partner/webhook-endpoints/" + endpoint + "/deliveries?status=pending";
    Eventually.holds(() -> api.get(sent).body().at("/items").size() > 1);
    // nobody has it in hand, as it waits for the one before it
    String waits = api.get(sent).text("/items/0/id");
    return Map.of("partner", let.text("/id"), "endpoint", endpoint, "delivery", waits);
  }
}
