package np.shulka.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A database as the application's first start leaves it, with its tables and the plans of the demo:
 * whoever begins with a copy has not to wait for what is tried elsewhere.
 */
public final class MigratedDatabase {
  private MigratedDatabase() {}

  /** Makes it the embedded database of that data folder, and says which folder that is. */
  public static Path in(Path dataFolder) throws IOException {
    copy(dataFolder.resolve("postgres"));
    return UnpackedPostgres.in(dataFolder);
  }

  /**
   * Puts the files of a PostgreSQL with it there.
   *
   * @param folder that is not yet
   */
  public static void copy(Path folder) throws IOException {
    Path made = FirstStart.database();
    try (Stream<Path> parts = Files.walk(made)) {
      for (Path part : parts.toList()) {
        Path copy = folder.resolve(made.relativize(part).toString());
        Files.copy(part, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
