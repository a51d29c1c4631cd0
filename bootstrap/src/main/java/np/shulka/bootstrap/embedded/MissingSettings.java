package np.shulka.bootstrap.embedded;

import java.util.List;

/** Production was asked for, and something real is missing. */
final class MissingSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingSettings(List<String> missing) {
    super(String.join(System.lineSeparator(), missing));
  }
}
