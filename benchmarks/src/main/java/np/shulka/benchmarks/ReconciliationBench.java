package np.shulka.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A settlement file of a hundred thousand rows against the ledger, over HTTP: from the first byte
 * that is sent to the finished report, with five differences in it.
 */
final class ReconciliationBench {
  private static final int ROWS = 100_000;
  private static final double LIMIT_SECONDS = 60;
  private static final double LIMIT_HEAP = 512;
  private static final int ROUNDS = 3;
  private static final String EXPECTED = "5";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  void run() throws Exception {
    Path file = file();
    try (Rig rig = new Rig("--shulka.reconciliation.every=100ms")) {
      long began = System.nanoTime();
      new ReconciliationFill(rig.databaseUrl(), now).fill(ROWS);
      Bench.say(String.format(Locale.ROOT, "%,d payments filled in %.0f s", ROWS, seconds(began)));
      try (Heap heap = new Heap()) {
        double best = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) best = Math.min(best, round(rig, file));
        Bench.result("reconciliation-100k", best, "s", LIMIT_SECONDS);
        Bench.result("reconciliation-heap", heap.highest(), "MiB", LIMIT_HEAP);
      }
    } finally {
      Files.delete(file);
    }
  }

  private double round(Rig rig, Path file) throws Exception {
    long began = System.nanoTime();
    String token = rig.tokens().of("admin", List.of("billing-admin"));
    URI path = rig.address().resolve("/api/v1/admin/reconciliations");
    String span = "?from=" + now.minusSeconds(86_400) + "&to=" + now.plusSeconds(1);
    JsonNode run =
        answer(
            HttpRequest.newBuilder(URI.create(path + span))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file)),
            token);
    double taken = seconds(began);
    URI progress = URI.create(path + "/" + run.path("id").asString());
    while (run.path("status").asString().equals("running")) {
      Thread.sleep(50);
      run = answer(HttpRequest.newBuilder(progress), token);
    }
    double all = seconds(began);
    Bench.say(
        String.format(
            Locale.ROOT, "%.1f s, of which the request took %.1f: %s", all, taken, run.toString()));
    if (!run.path("differences").asString().equals(EXPECTED)) {
      throw new IllegalStateException("not the five differences that are there");
    }
    return all;
  }

  private JsonNode answer(HttpRequest.Builder request, String token) throws Exception {
    request.header("Authorization", "Bearer " + token);
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.body());
    return JsonMapper.shared().readTree(answer.body());
  }

  /** As the fill has it, but for five rows. */
  private Path file() throws IOException {
    Path file = Files.createTempFile("settlement", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Date,Transaction ID,Payer,Amount,Fee\r\n");
      for (int i = 1; i <= ROWS; i++) {
        if (i == 500) continue;
        String amount = i == 1_000 ? "1,130.01" : "1,130.00";
        String row =
            String.format(
                Locale.ROOT,
                "%s,T%d,Somebody,\"%s\",33.90\r\n",
                now.minusMillis(i * 500L),
                i,
                amount);
        out.write(row);
        if (i == 2_000) out.write(row);
      }
      out.write(now + ",nobodys,Somebody,5.00,0.15\r\n");
      out.write("not a row\r\n");
    }
    return file;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
