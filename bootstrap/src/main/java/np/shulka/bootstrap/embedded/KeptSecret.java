package np.shulka.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A secret that nobody set: made once, and kept in the data folder for the starts to come. */
final class KeptSecret {
  private final DataFolder place;
  private final Path file;

  KeptSecret(Path dataFolder, String name) {
    this.place = new DataFolder(dataFolder);
    this.file = dataFolder.resolve(name);
  }

  /** As it is kept; the first time it is made. */
  String orMade(Supplier<String> making) {
    try {
      if (!Files.exists(file)) keep(making.get());
      return Files.readString(file).strip();
    } catch (IOException trouble) {
      throw place.unusable("cannot keep " + file.getFileName() + ": " + trouble, trouble);
    }
  }

  /** It is there, and of no use. */
  CannotStart unusable(Exception cause) {
    return place.unusable(
        "has a " + file.getFileName() + " that Shulka did not make; remove it for a new one.",
        cause);
  }

  /** Whole or not at all; nobody but its owner can read it, and of two the first stays. */
  private void keep(String secret) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "secret", ".new");
    try {
      Files.writeString(draft, secret);
      Files.move(draft, file);
    } catch (FileAlreadyExistsException anotherWasQuicker) {
      Files.delete(draft);
    }
  }
}
