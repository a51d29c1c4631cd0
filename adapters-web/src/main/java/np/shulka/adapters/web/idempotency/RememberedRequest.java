package np.shulka.adapters.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read, so that it can be told from another one with the same key. */
final class RememberedRequest extends HttpServletRequestWrapper {
  private final byte[] body;

  private RememberedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  static RememberedRequest of(HttpServletRequest request) throws IOException {
    return new RememberedRequest(request, request.getInputStream().readAllBytes());
  }

  /** A digest of method, path and body. */
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String line = getMethod() + " " + getRequestURI() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Replayed(new ByteArrayInputStream(body));
  }

  /** The body once more. */
  private static final class Replayed extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Replayed(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read it; it is there");
    }
  }
}
