package np.shulka.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.bootstrap.ShulkaApplication;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The whole application with its database, an instant stand-in, and an identity provider. */
final class Rig implements AutoCloseable {
  private final int port;
  private final Path data;
  private final KhaltiSandbox khalti;
  private final Tokens tokens;
  private final ConfigurableApplicationContext application;

  Rig(String... settings) throws Exception {
    port = freePort();
    data = Files.createTempDirectory("shulka-bench");
    khalti = KhaltiSandbox.start(SandboxConfig.defaults().port(0));
    tokens = new Tokens();
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--server.port=" + port);
    arguments.add("--shulka.data-folder=" + data);
    arguments.add("--khalti.base-url=" + khalti.baseUrl());
    arguments.add("--khalti.secret-key=" + khalti.secretKey());
    arguments.add(
        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.keySetAddress());
    // what runs by itself would do the work of a round before it begins
    for (String run : List.of("sweep", "renewal", "notices", "webhooks")) {
      String every = "--shulka." + run + ".every=";
      if (arguments.stream().noneMatch(it -> it.startsWith(every))) arguments.add(every + "1h");
    }
    arguments.add("--shulka.recomputation.part-every=1h");
    application = SpringApplication.run(ShulkaApplication.class, arguments.toArray(String[]::new));
  }

  /** A part of the application. */
  <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  /** From now on nothing runs by itself; what is filled in is left as it is. */
  void standStill() {
    part(ThreadPoolTaskScheduler.class).shutdown();
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  String databaseUrl() {
    return application.getEnvironment().getRequiredProperty("spring.datasource.url");
  }

  KhaltiSandbox khalti() {
    return khalti;
  }

  Tokens tokens() {
    return tokens;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    application.close();
    khalti.close();
    tokens.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }
}
