package np.shulka.bootstrap.stories;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private final HikariDataSource database = new HikariDataSource();
  private final KhaltiSandbox khalti;

  private Place(Path folder, EmbeddedPostgres postgres, KhaltiSandbox khalti) {
    this.folder = folder;
    this.postgres = postgres;
    this.khalti = khalti;
    // each new connection would learn tables, rules and triggers anew
    database.setDataSource(postgres.getPostgresDatabase());
    database.setMaximumPoolSize(2);
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

  /** Does something behind the back of all nodes. */
  void sql(String text) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(text);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** The first column of what a query finds. */
  List<String> texts(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  /** The one number that a query tells. */
  long count(String query) {
    return Long.parseLong(texts(query).getFirst());
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
    database.close();
    postgres.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
