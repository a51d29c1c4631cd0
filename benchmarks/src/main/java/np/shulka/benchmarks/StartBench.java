package np.shulka.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How soon the packaged application is ready with all embedded parts, and how big it is when idle.
 */
final class StartBench {
  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final double READY_LIMIT_SECONDS = 25;
  private static final double MEMORY_LIMIT_MIB = 600;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

  void run() throws Exception {
    Path data = Files.createTempDirectory("shulka-start");
    List<Double> seconds = new ArrayList<>();
    double mib = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long began = System.nanoTime();
      int port = Rig.freePort();
      Process process = start(data, port);
      try {
        waitUntilReady(process, port);
        seconds.add((System.nanoTime() - began) / 1e9);
        Bench.say("round " + round + ": ready after " + seconds.getLast() + " s");
        Thread.sleep(IDLE);
        mib = residentMib(process.pid());
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    Bench.result(
        "ready", seconds.stream().sorted().toList().get(ROUNDS / 2), "s", READY_LIMIT_SECONDS);
    Bench.result("idle-memory", mib, "MiB", MEMORY_LIMIT_MIB);
  }

  /** The way {@code ./shulka run} starts it. */
  private static Process start(Path data, int port) throws IOException {
    ProcessBuilder process = new ProcessBuilder("./shulka", "run");
    process
        .environment()
        .putAll(
            Map.of(
                "SERVER_PORT", Integer.toString(port),
                "SHULKA_SANDBOX_PORT", "0",
                "SHULKA_DATA_FOLDER", data.toString()));
    return process.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
  }

  private void waitUntilReady(Process process, int port) throws Exception {
    URI ready = URI.create("http://localhost:" + port + "/actuator/health/readiness");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (answers(ready)) return;
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new IllegalStateException("not ready");
  }

  private boolean answers(URI ready) throws InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static double residentMib(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024;
  }
}
