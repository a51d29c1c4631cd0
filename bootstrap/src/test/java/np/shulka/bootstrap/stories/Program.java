package np.shulka.bootstrap.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import np.shulka.bootstrap.OwnProcess;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.DemoFailure;

/** The application as a process of its own, so that it can be killed. */
final class Program implements AutoCloseable {
  /** A busy machine takes a minute for what a quiet one does in eight seconds. */
  private static final Duration START = Duration.ofMinutes(3);

  private final Process process;
  private final URI address;
  private final Path log;

  private Program(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  static Program start(Map<String, String> settings, int port) throws IOException {
    Program program = launch(settings, port);
    Browser probe = new Browser();
    URI ready = program.address.resolve("/actuator/health/readiness");
    Eventually.holds(() -> !program.process.isAlive() || answers(probe, ready));
    if (!program.process.isAlive()) throw new AssertionError(program.log());
    return program;
  }

  /** Starts it and does not wait for it to be ready. */
  static Program launch(Map<String, String> settings, int port) throws IOException {
    URI address = URI.create("http://localhost:" + port);
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.port", Integer.toString(port));
    all.putIfAbsent("shulka.public-url", address.toString());
    Path log = Files.createTempFile("shulka", ".log");
    ProcessBuilder program = OwnProcess.in(ZoneId.systemDefault().getId());
    all.forEach((name, value) -> program.command().add("--" + name + "=" + value));
    program.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Program(program.start(), address, log);
  }

  URI address() {
    return address;
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** SIGKILL: no shutdown hook, no last word. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM: asks it to finish. */
  void terminate() {
    process.destroy();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("it stays");
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private static boolean answers(Browser probe, URI address) {
    try {
      return probe.send(HttpRequest.newBuilder(address)).statusCode() == 200;
    } catch (DemoFailure notYet) {
      return false;
    }
  }
}
