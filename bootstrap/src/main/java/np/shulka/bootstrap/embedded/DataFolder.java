package np.shulka.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the embedded PostgreSQL keeps its data. PostgreSQL itself says in its own words why it
 * cannot be there, if at all, and only after a minute; so it is asked first.
 */
record DataFolder(Path folder) {
  /** The major version of the PostgreSQL that is embedded. */
  static final String VERSION = "18";

  /** The program and an empty database have half of it. */
  private static final long ROOM_TO_BEGIN = 256L << 20;

  /** Two segments of its log, without which PostgreSQL does not start. */
  private static final long ROOM_TO_GO_ON = 32L << 20;

  private static final String ELSEWHERE =
      "Let SHULKA_DATA_FOLDER name another folder, or SPRING_DATASOURCE_URL a PostgreSQL of yours.";

  Path data() {
    return folder.resolve("postgres");
  }

  /** Begins it where there is none yet. */
  void refuseUnusable() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "shulka", ".probe"));
      refuseForeign();
      refuseFull();
    } catch (IOException unwritable) {
      throw unusable("cannot be written: " + reason(unwritable), unwritable);
    }
  }

  /** It does not start there, for a reason that was not looked for. */
  CannotStart unusable(String why, Exception cause) {
    return new CannotStart(
        "The data folder " + folder + " (SHULKA_DATA_FOLDER) " + why, ELSEWHERE, cause);
  }

  private void refuseForeign() throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (Files.exists(version)) {
      String theirs = Files.readString(version).strip();
      if (theirs.equals(VERSION)) return;
      throw new CannotStart(
          "The data folder %s (SHULKA_DATA_FOLDER) is of PostgreSQL %s, and %s is embedded here."
              .formatted(folder, theirs, VERSION),
          ELSEWHERE + " To keep the data, dump it with the version of Shulka that wrote it.");
    }
    if (!isEmpty(data())) {
      throw new CannotStart(
          "In the data folder (SHULKA_DATA_FOLDER), %s is no database.".formatted(data()),
          ELSEWHERE);
    }
  }

  private void refuseFull() throws IOException {
    boolean begun = Files.exists(data().resolve("PG_VERSION"));
    long needed = begun ? ROOM_TO_GO_ON : ROOM_TO_BEGIN;
    long left = Files.getFileStore(folder).getUsableSpace();
    if (left >= needed) return;
    throw new CannotStart(
        String.format(
            Locale.ROOT,
            "The data folder %s (SHULKA_DATA_FOLDER) has room for %d MB, and PostgreSQL needs %d.",
            folder,
            left >> 20,
            needed >> 20),
        ELSEWHERE);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) return true;
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String reason(IOException trouble) {
    return trouble.getClass().getSimpleName() + " " + trouble.getMessage();
  }
}
