package np.shulka.adapters.web.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import np.shulka.adapters.web.problem.BodyTooLarge;

/** A body that ends with an error where it grows too large. */
final class LimitedBody extends ServletInputStream {
  private final ServletInputStream body;
  private long left;

  LimitedBody(ServletInputStream body, long most) {
    this.body = body;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    if (next >= 0) count(1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = body.read(into, offset, length);
    if (read > 0) count(read);
    return read;
  }

  private void count(int read) throws BodyTooLarge {
    left -= read;
    if (left < 0) throw new BodyTooLarge();
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
