package np.shulka.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many callers on one thread of a process of its own (wrk), each with the next request when it has
 * its answer. What callers in our process wait for each other is not charged to the server.
 */
record Wrk(URI server, String token, int callers, Processor processor) {
  private static final String NAME = "wrk";
  private static final int SECONDS = 10;
  private static final Pattern FIGURES =
      Pattern.compile("FIGURES (\\d+) ([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) (\\d+)");

  /** In microseconds, but the first: how many; and how many were refused or lost. */
  private static final String SCRIPT =
      """
      local seeds = 0
      function setup(thread) seeds = seeds + 1; thread:set("seed", os.time() + 7919 * seeds) end
      function init() math.randomseed(seed) end
      local header = { ["Authorization"] = "Bearer $token" }
      function request()
        return wrk.format("GET", "/api/v1/partner/subscribers/" .. $who .. "/entitlements", header)
      end
      function done(all, latency)
        io.write(string.format("FIGURES %d %d %.1f %.1f %.1f %d", all.requests, all.duration,
          latency:percentile(50), latency:percentile(99), latency.max,
          all.errors.status + all.errors.timeout + all.errors.connect + all.errors.read + all.errors.write))
      end
      """;

  /** Whether it is on the PATH. */
  static boolean isThere() throws InterruptedException {
    try {
      Process process = new ProcessBuilder(NAME, "-v").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      process.waitFor();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /** Any of so many subscribers. */
  Rate anyOf(int subscribers) throws IOException, InterruptedException, SQLException {
    Rate rate = ask("math.random(1, " + subscribers + ")");
    if (rate.refused() > 0) throw new IOException(rate.refused() + " requests failed");
    return rate;
  }

  /** An id that nobody can have; each is refused. */
  Rate nobody() throws IOException, InterruptedException, SQLException {
    return ask("\"~!\"");
  }

  private Rate ask(String who) throws IOException, InterruptedException, SQLException {
    Path script = Files.createTempFile("shulka-bench", ".lua");
    Files.writeString(script, SCRIPT.replace("$token", token).replace("$who", who));
    Processor.Used before = processor.used();
    Process process =
        new ProcessBuilder(
                NAME,
                "-t1",
                "-c" + callers,
                "-d" + SECONDS + "s",
                "-s",
                script.toString(),
                server.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(script);
    Matcher figures = FIGURES.matcher(said);
    if (!figures.find()) throw new IOException("wrk says no figures: " + said);
    return Rate.of(figures, processor.used().since(before));
  }

  /** What was measured; times in milliseconds, and the processor's of one request. */
  record Rate(
      double perSecond,
      double p50,
      double p99,
      double longest,
      int refused,
      double here,
      double database) {

    private static Rate of(Matcher figures, Processor.Used used) {
      double requests = Double.parseDouble(figures.group(1));
      return new Rate(
          requests * 1e6 / Double.parseDouble(figures.group(2)),
          Double.parseDouble(figures.group(3)) / 1e3,
          Double.parseDouble(figures.group(4)) / 1e3,
          Double.parseDouble(figures.group(5)) / 1e3,
          Integer.parseInt(figures.group(6)),
          used.here().toNanos() / 1e6 / requests,
          used.database().toNanos() / 1e6 / requests);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; a request costs the server %.2f ms and"
              + " the database %.2f ms",
          perSecond,
          p50,
          p99,
          longest,
          here,
          database);
    }
  }
}
