package np.shulka.bootstrap.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;

/** A database and a gateway of a story's own, on which any number of nodes can stand. */
final class Place implements AutoCloseable {
  /** 32 bytes in Base64; a key of the place, because all its nodes have the same. */
  static final String SECRET_KEY = "a2V5".repeat(10) + "a2U=";

  private final EmbeddedPostgres postgres;
  private final KhaltiSandbox khalti;

  private Place(EmbeddedPostgres postgres, KhaltiSandbox khalti) {
    this.postgres = postgres;
    this.khalti = khalti;
  }

  static Place make() throws IOException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(FreePort.any())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new Place(postgres, KhaltiSandbox.start(SandboxConfig.defaults().port(0)));
  }

  KhaltiSandbox khalti() {
    return khalti;
  }

  EmbeddedPostgres postgres() {
    return postgres;
  }

  /** What a node must be told to stand here. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("spring.datasource.username", "postgres");
    settings.put("spring.datasource.password", "postgres");
    settings.put("shulka.webhooks.secret-keys", SECRET_KEY);
    settings.put("khalti.base-url", khalti.baseUrl());
    settings.put("khalti.secret-key", khalti.secretKey());
    return settings;
  }

  @Override
  public void close() throws IOException {
    khalti.close();
    postgres.close();
  }
}
