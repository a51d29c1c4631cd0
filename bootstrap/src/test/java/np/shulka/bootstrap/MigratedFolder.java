package np.shulka.bootstrap;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A data folder as the application's first start leaves it, with tables, the plans of the demo and
 * keys: whoever begins with a copy has not to wait for what is tried elsewhere.
 */
public final class MigratedFolder {
  private MigratedFolder() {}

  /** Fills a data folder that is empty, and says which it is. */
  public static Path in(Path dataFolder) throws IOException {
    Path made = FirstStart.data();
    try (Stream<Path> parts = Files.walk(made)) {
      for (Path part : parts.filter(it -> !it.equals(made)).toList()) {
        Path copy = dataFolder.resolve(made.relativize(part).toString());
        Files.copy(part, copy, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      }
    }
    return dataFolder;
  }
}
