package np.shulka.bootstrap.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;

/** What everything stands on: a durable PostgreSQL, the stand-in, who signs tokens, two servers. */
final class Ground implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final int port = FreePort.any();
  private final KhaltiSandbox khalti = KhaltiSandbox.start(SandboxConfig.defaults().port(0));
  private final Issuer issuer;
  private final List<Server> servers;
  private EmbeddedPostgres postgres;

  private Ground(Path folder) throws IOException {
    this.folder = folder;
    this.issuer = Issuer.start();
    this.postgres = startPostgres();
    this.servers = List.of(server("one", "UTC"), server("two", "Asia/Kathmandu"));
  }

  static Ground prepare(Path folder) throws IOException {
    Ground ground = new Ground(folder);
    Runnable last = () -> ground.servers.forEach(Server::close);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(last));
    try {
      for (Server server : ground.servers) server.launch();
      for (Server server : ground.servers) server.awaitReady();
    } catch (IOException | IllegalStateException trouble) {
      ground.close();
      throw trouble;
    }
    return ground;
  }

  private Server server(String name, String zone) throws IOException {
    Path log = Files.createFile(folder.resolve("server-" + name + ".log"));
    return new Server(settings(), zone, log);
  }

  private EmbeddedPostgres startPostgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setPGStartupWait(START)
        .start();
  }

  /** As {@code pg_ctl restart -m immediate}: nothing is flushed, and it recovers from its log. */
  void restartPostgres() throws IOException {
    Signals.send("QUIT", postgres.getProcess());
    postgres.getProcess().onExit().join();
    postgres.close();
    postgres = startPostgres();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("spring.datasource.url", url());
    settings.put("spring.datasource.username", "postgres");
    settings.put("spring.datasource.password", "postgres");
    settings.put("shulka.webhooks.secret-keys", "a2V5".repeat(10) + "a2U=");
    settings.put("khalti.base-url", khalti.baseUrl());
    settings.put("khalti.secret-key", khalti.secretKey());
    settings.put("khalti.public-key", "public");
    settings.put("shulka.khalti.widget", "on");
    settings.put("khalti.breaker.open-for", "1s");
    settings.put("shulka.sweep.every", "500ms");
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.keySet());
    return settings;
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "postgres");
  }

  KhaltiSandbox khalti() {
    return khalti;
  }

  Issuer issuer() {
    return issuer;
  }

  List<Server> servers() {
    return servers;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    servers.forEach(Server::close);
    khalti.close();
    issuer.close();
    postgres.close();
  }
}
