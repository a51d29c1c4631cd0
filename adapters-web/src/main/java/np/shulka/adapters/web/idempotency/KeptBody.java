package np.shulka.adapters.web.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A body that was read, in memory if it is small and in a file of its own if it is not. */
final class KeptBody implements AutoCloseable {
  private static final int SMALL = 64 * 1024;

  private final byte[] begin;
  private final Optional<Path> file;

  private KeptBody(byte[] begin, Optional<Path> file) {
    this.begin = begin;
    this.file = file;
  }

  static KeptBody of(InputStream body) throws IOException {
    byte[] begin = body.readNBytes(SMALL + 1);
    if (begin.length <= SMALL) return new KeptBody(begin, Optional.empty());
    Path file = Files.createTempFile("shulka-body-", null);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(begin);
      body.transferTo(out);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
    return new KeptBody(new byte[0], Optional.of(file));
  }

  InputStream read() throws IOException {
    return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(begin);
  }

  /** Of that text and all of it. */
  String digest(String before) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before.getBytes(StandardCharsets.UTF_8));
      try (InputStream body = new DigestInputStream(read(), digest)) {
        body.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) Files.deleteIfExists(file.get());
  }
}
