package np.shulka.adapters.web.problem;

import java.io.IOException;

/** The body is larger than we read. */
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLarge() {
    super("the body is too large");
  }
}
