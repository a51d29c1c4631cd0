package np.shulka.bootstrap.embedded;

import org.jspecify.annotations.Nullable;

/** The start is given up, for a reason that whoever starts can do something about. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  CannotStart(String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  CannotStart(String what, String remedy) {
    this(what, remedy, null);
  }

  String remedy() {
    return remedy;
  }
}
