package np.shulka.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Any one of a hundred thousand invoices as a file, asked for over HTTP, and their register. */
final class DocumentsBench {
  private static final int INVOICES = 100_000;
  private static final int SAMPLE = 300;
  private static final int WARM_UP = 30;
  private static final double LIMIT_MILLIS = 300;
  private static final double REGISTER_SECONDS = 60;
  private static final double REGISTER_HEAP = 512;

  private final HttpClient client = HttpClient.newHttpClient();

  void run() throws Exception {
    try (Rig rig = new Rig()) {
      Bench.result("documents-pdf-first", first(rig), "ms", LIMIT_MILLIS);
      new RenewalFill(rig.databaseUrl(), Instant.now()).fill(INVOICES, 1);
      List<UUID> sample = sample(rig.databaseUrl());
      for (int at = 0; at < WARM_UP; at++) millis(rig, sample.get(at), at);
      List<Double> millis = new ArrayList<>();
      for (int at = WARM_UP; at < sample.size(); at++) millis.add(millis(rig, sample.get(at), at));
      millis.sort(null);
      Bench.result("documents-pdf-median", millis.get(millis.size() / 2), "ms", LIMIT_MILLIS);
      Bench.result("documents-pdf-max", millis.getLast(), "ms", LIMIT_MILLIS);
      register(rig);
    }
  }

  /** As soon as the application is ready and one invoice is there, which goes again. */
  private double first(Rig rig) throws Exception {
    long ready = System.nanoTime();
    new RenewalFill(rig.databaseUrl(), Instant.now()).fill(1, 0);
    UUID only = sample(rig.databaseUrl()).getFirst();
    loadCaller(rig);
    double since = (System.nanoTime() - ready) / 1e6;
    double first = millis(rig, only, 0);
    Bench.say(
        String.format(Locale.ROOT, "the first, %.0f ms after readiness: %.0f ms", since, first));
    try (Connection connection =
            DriverManager.getConnection(rig.databaseUrl(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("truncate subscriber, invoice_series cascade");
    }
    return first;
  }

  /**
   * What the caller needs lives in this process too, but no server loads it for its first answer.
   */
  private void loadCaller(Rig rig) throws IOException, InterruptedException {
    rig.tokens().viewer();
    URI keys = URI.create(rig.tokens().keySetAddress());
    client.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofByteArray());
  }

  /** All of it, as a file. */
  private void register(Rig rig) throws Exception {
    String query = "?from=%s&to=%s".formatted(day(-40), day(1));
    long began = System.nanoTime();
    try (Heap heap = new Heap()) {
      HttpResponse<String> file =
          client.send(
              request(rig, "/api/v1/admin/sales-register" + query)
                  .header("Accept", "text/csv")
                  .build(),
              BodyHandlers.ofString());
      long rows = file.body().lines().count() - 1;
      if (rows != INVOICES) throw new IllegalStateException(rows + " rows: " + file.statusCode());
      double seconds = (System.nanoTime() - began) / 1e9;
      Bench.result("documents-register", seconds, "s", REGISTER_SECONDS);
      Bench.result("documents-register-heap", heap.highest(), "MiB", REGISTER_HEAP);
    }
  }

  private static String day(int later) {
    return Instant.now().plusSeconds(later * 86_400L).toString().substring(0, 10);
  }

  /** In turn in each language; an answer that is no file fails. */
  private double millis(Rig rig, UUID invoice, int at) throws IOException, InterruptedException {
    String language = at % 2 == 0 ? "en" : "ne";
    String path = "/api/v1/admin/invoices/%s/pdf?language=%s".formatted(invoice, language);
    long began = System.nanoTime();
    HttpResponse<byte[]> answer =
        client.send(request(rig, path).build(), BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200 || answer.body()[0] != '%') {
      throw new IllegalStateException("no file but " + answer.statusCode());
    }
    return millis;
  }

  private static HttpRequest.Builder request(Rig rig, String path) {
    return HttpRequest.newBuilder(URI.create(rig.address() + path))
        .header("Authorization", "Bearer " + rig.tokens().viewer());
  }

  private static List<UUID> sample(String url) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from invoice order by md5(id::text) limit " + SAMPLE)) {
      while (rows.next()) ids.add(rows.getObject(1, UUID.class));
    }
    return ids;
  }
}
