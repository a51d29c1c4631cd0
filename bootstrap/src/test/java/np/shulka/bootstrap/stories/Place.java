package np.shulka.bootstrap.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.MigratedFolder;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;
import org.springframework.util.FileSystemUtils;

/** A database and a gateway of a story's own, on which any number of nodes can stand. */
final class Place implements AutoCloseable {
  /** 32 bytes in Base64; a key of the place, because all its nodes have the same. */
  static final String SECRET_KEY = "a2V5".repeat(10) + "a2U=";

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final KhaltiSandbox khalti;

  private Place(Path folder, EmbeddedPostgres postgres, KhaltiSandbox khalti) {
    this.folder = folder;
    this.postgres = postgres;
    this.khalti = khalti;
  }

  static Place make() throws IOException {
    Path folder = Files.createTempDirectory("shulka-place");
    MigratedFolder.in(folder);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(FreePort.any())
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new Place(folder, postgres, KhaltiSandbox.start(SandboxConfig.defaults().port(0)));
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
    settings.put("shulka.data-folder", folder.toString());
    settings.put("khalti.base-url", khalti.baseUrl());
    settings.put("khalti.secret-key", khalti.secretKey());
    return settings;
  }

  @Override
  public void close() throws IOException {
    khalti.close();
    postgres.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
