package np.shulka.bootstrap.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.OwnProcess;

/** One of the application's processes; it keeps its address when it is started again. */
final class Server implements AutoCloseable {
  /** A busy machine takes a minute for what a quiet one does in eight seconds. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final int LONGEST_COMPLAINT = 25;
  private static final Pattern LOGGED = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\.");

  private final int port = FreePort.any();
  private final Map<String, String> settings;
  private final String zone;
  private final Path log;
  private Optional<Process> process = Optional.empty();

  /**
   * A server that was not started yet.
   *
   * @param zone where its machine believes to be, which must make no difference
   */
  Server(Map<String, String> settings, String zone, Path log) {
    this.settings = settings;
    this.zone = zone;
    this.log = log;
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts it and does not wait for it to be ready. */
  void launch() throws IOException {
    ProcessBuilder program = OwnProcess.in(zone, "-Xmx256m");
    program.command().add("--server.port=" + port);
    program.command().add("--shulka.public-url=" + address());
    settings.forEach((name, value) -> program.command().add("--" + name + "=" + value));
    program.redirectErrorStream(true);
    program.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = Optional.of(program.start());
  }

  void awaitReady() throws IOException {
    Browser probe = new Browser(Duration.ofSeconds(2));
    URI ready = address().resolve("/actuator/health/readiness");
    Waiting.until(START, "the server starts", () -> isDead() || probe.answers(ready));
    if (isDead()) throw new IllegalStateException("the server died at start: " + complaints());
  }

  private boolean isDead() {
    return process.filter(Process::isAlive).isEmpty();
  }

  /** SIGKILL: no shutdown hook, no last word. */
  void kill() {
    process.ifPresent(running -> running.destroyForcibly().onExit().join());
  }

  /** It neither answers nor dies. */
  void pause() {
    process.ifPresent(running -> Signals.send("STOP", running));
  }

  void goOn() {
    process.ifPresent(running -> Signals.send("CONT", running));
  }

  /** What it complained about, each with what follows in the log. */
  List<String> complaints() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return IntStream.range(0, lines.size())
        .filter(at -> lines.get(at).contains(" ERROR "))
        .mapToObj(at -> complaint(lines, at))
        .toList();
  }

  private static String complaint(List<String> lines, int at) {
    List<String> rest = lines.subList(at + 1, Math.min(lines.size(), at + LONGEST_COMPLAINT));
    Stream<String> told = rest.stream().takeWhile(line -> !LOGGED.matcher(line).find());
    return Stream.concat(Stream.of(lines.get(at)), told).collect(Collectors.joining("\n    "));
  }

  @Override
  public void close() {
    kill();
  }
}
