package np.shulka.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key for secrets that nobody set: made once, and kept beside the data that it opens. */
final class SecretKeyFile {
  private static final int BYTES = 32;
  private final Path file;

  private SecretKeyFile(Path file) {
    this.file = file;
  }

  static SecretKeyFile in(Path folder) {
    return new SecretKeyFile(folder.resolve("webhook-secrets.key"));
  }

  String key() {
    try {
      if (!Files.exists(file)) make();
      return Files.readString(file).strip();
    } catch (IOException trouble) {
      throw new UncheckedIOException("the key in " + file + " cannot be kept", trouble);
    }
  }

  /** Whole or not at all; nobody but its owner can read it. */
  private void make() throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "key", ".new");
    Files.writeString(draft, Base64.getEncoder().encodeToString(key));
    Files.move(draft, file);
  }
}
