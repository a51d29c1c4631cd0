package np.shulka.adapters.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.web.multipart.MultipartException;

/**
 * A request whose body was read, so that it can be told from another one with the same key. A large
 * one waits in a file meanwhile; the parts of a form are the container's to keep.
 */
final class RememberedRequest extends HttpServletRequestWrapper implements AutoCloseable {
  private final KeptBody body;
  private final boolean form;

  private RememberedRequest(HttpServletRequest request, KeptBody body, boolean form) {
    super(request);
    this.body = body;
    this.form = form;
  }

  static RememberedRequest of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return new RememberedRequest(request, KeptBody.of(request.getInputStream()), false);
    }
    List<InputStream> parts = new ArrayList<>();
    for (Part part : parts(request)) {
      String name = part.getName() + "\n" + part.getSize() + "\n";
      parts.add(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
      parts.add(part.getInputStream());
    }
    try (var all = new SequenceInputStream(Collections.enumeration(parts))) {
      return new RememberedRequest(request, KeptBody.of(all), true);
    }
  }

  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (IOException | ServletException unreadable) {
      throw new MultipartException("the form cannot be read", unreadable);
    }
  }

  /** A digest of method, path and body. */
  String fingerprint() throws IOException {
    String query = getQueryString() == null ? "" : "?" + getQueryString();
    return body.digest(getMethod() + " " + getRequestURI() + query + "\n");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return form ? super.getInputStream() : new Replayed(body.read());
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  /** The body once more. */
  private static final class Replayed extends ServletInputStream {
    private final InputStream bytes;
    private boolean finished;

    Replayed(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int next = bytes.read();
      finished |= next < 0;
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = bytes.read(into, offset, length);
      finished |= count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read it; it is there");
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
