package np.shulka.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL's program, unpacked once for a build: a process on a data folder of its own unpacks it
 * there, which takes it longer than all that the database does.
 */
public final class UnpackedPostgres {
  private static final String PROGRAM = "postgres-program";

  private UnpackedPostgres() {}

  /** Puts a link to it there, and says where there is. */
  public static Path in(Path dataFolder) throws IOException {
    Path kept = Files.createDirectories(FirstStart.besideClasses(PROGRAM));
    Files.createSymbolicLink(dataFolder.resolve(PROGRAM), kept);
    return dataFolder;
  }
}
