package np.shulka.bootstrap.stories;

import java.net.URI;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import tools.jackson.databind.json.JsonMapper;

/** A partner team that an admin let in, and what its customers do. */
record PartnerTeam(Api.Answer let, Api api) {
  static PartnerTeam on(Node node, Api admin) {
    Api.Answer let = admin.post("/admin/partners", Map.of("name", "A team"));
    var answer =
        new Browser()
            .submit(
                node.address().resolve("/oauth2/token"),
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    let.text("/clientId"),
                    "client_secret",
                    let.text("/clientSecret"),
                    "scope",
                    "partner:read partner:write"));
    String token = JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    return new PartnerTeam(let, new Api(node.address(), token, new Browser()));
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
}
