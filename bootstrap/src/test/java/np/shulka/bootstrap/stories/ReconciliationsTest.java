package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.Differences;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three planted differences are found, exactly those three, at the gateway and in its file. */
class ReconciliationsTest {

  @Test
  void exactly_the_three_planted_differences_are_found(@TempDir Path data) {
    try (Node node = Node.alone(data)) {
      SignIn signIn = new SignIn(node.address());
      Api admin = new Api(node.address(), signIn.as("admin"), new Browser());
      Differences differences = new Differences(node.address(), signIn, "story");
      List<Api.Answer> bought = List.of(buys(node, "sita"), buys(node, "ram"), buys(node, "gita"));
      URI khalti = URI.create(bought.getFirst().text("/payment/paymentUrl"));
      List<String> file = file(khalti);

      inTheFile(admin, differences, file, bought);

      List<JournalLine> before = books(admin);
      Map<String, String> planted = differences.plant();
      List<JournalLine> planting = books(admin);
      Api.Answer report = differences.finished(admin.post("/admin/reconciliations", span(admin)));
      assertThat(differences.found(report)).isEqualTo(planted).hasSize(3);
      assertThat(books(admin)).isEqualTo(planting).hasSizeGreaterThan(before.size());
    }
  }

  /** One row with another amount, one left out, one of nobody. */
  private static void inTheFile(
      Api admin, Differences differences, List<String> file, List<Api.Answer> bought) {
    List<String> rows = new ArrayList<>(file);
    assertThat(rows).hasSize(4);
    String whole = String.join("\n", rows);
    assertThat(differences.found(differences.finished(sends(admin, whole)))).isEmpty();
    rows.replaceAll(row -> row.contains(id(bought, 0)) ? row.replace("1130.00", "1130.01") : row);
    rows.removeIf(row -> row.contains(id(bought, 1)));
    rows.add("2026-01-01,nobodys,x,5.00,0.15,Completed");

    Api.Answer report = differences.finished(sends(admin, String.join("\n", rows)));
    assertThat(differences.found(report))
        .isEqualTo(
            Map.of(
                id(bought, 0),
                "file-amount-differs",
                id(bought, 1),
                "not-in-file",
                "nobodys",
                "unknown-to-us"));
  }

  private static String id(List<Api.Answer> bought, int which) {
    return bought.get(which).text("/payment/id");
  }

  private static Api.Answer sends(Api admin, String csv) {
    Map<String, Object> span = span(admin);
    String query = "?from=" + span.get("from") + "&to=" + span.get("to");
    return admin.postTable("/admin/reconciliations" + query, csv);
  }

  private static Map<String, Object> span(Api admin) {
    Instant now = Instant.parse(admin.get("/admin/test-clock").text("/now"));
    return Map.of(
        "from", now.minusSeconds(3_600).toString(), "to", now.plusSeconds(3_600).toString());
  }

  private static List<String> file(URI khalti) {
    var answer = new Browser().send(HttpRequest.newBuilder(khalti.resolve("/__ctl/settlement/")));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  /** Everything that ever moved value. */
  private static List<JournalLine> books(Api admin) {
    List<JournalLine> lines = new ArrayList<>();
    admin
        .get("/admin/ledger/entries?limit=200")
        .body()
        .path("items")
        .forEach(item -> lines.add(new JournalLine(item.toString())));
    return lines;
  }

  private record JournalLine(String text) {}

  private static Api.Answer buys(Node node, String name) {
    Api payer = node.subscriber(name);
    Api.Answer started = payer.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String pidx = started.text("/payment/pidx");
    new KhaltiPage(URI.create(started.text("/payment/paymentUrl")), pidx, new Browser())
        .payAndVanish();
    assertThat(payer.post("/payments/verify", Map.of("pidx", pidx)).status()).isEqualTo(200);
    return started;
  }
}
