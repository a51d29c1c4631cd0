package np.shulka.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What kind of detail a fault takes; what it cannot do is refused when it is armed. */
enum Detail {
  NOTHING,
  /** Up to ten minutes. */
  MILLISECONDS(0, 600_000),
  /** Up to a day. */
  SECONDS(0, 86_400),
  /** Of an answer that ends a call. */
  STATUS(200, 599),
  /** Up to 64 MiB. */
  BYTES(1, 64 << 20),
  /** More or less, of what a payment can be. */
  PAISA(-1_000_000_000_000L, 1_000_000_000_000L),
  /** Stands in a header. */
  HEADER,
  TEXT;

  private final long least;
  private final long most;

  Detail() {
    this(0, 0);
  }

  Detail(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /** What is wrong with it and what would be right, unless nothing is. */
  Optional<String> complaint(String detail) {
    return switch (this) {
      case TEXT -> Optional.empty();
      case NOTHING -> complaint(detail.isEmpty(), "This fault takes no value; leave it out.");
      case HEADER ->
          complaint(
              detail.matches("[!-~]([ -~]*[!-~])?"),
              "Has to fit into a header: printable ASCII, like the usual one.");
      case MILLISECONDS, SECONDS, STATUS, BYTES, PAISA ->
          complaint(
              isWithin(detail),
              String.format(
                  Locale.ROOT,
                  "Has to be a whole number from %d to %d (%s); leave it out for the usual one.",
                  least,
                  most,
                  name().toLowerCase(Locale.ROOT)));
    };
  }

  private static Optional<String> complaint(boolean fine, String complaint) {
    return fine ? Optional.empty() : Optional.of(complaint);
  }

  private boolean isWithin(String detail) {
    if (!detail.matches("-?[0-9]{1,15}")) {
      return false;
    }
    long number = Long.parseLong(detail);
    return least <= number && number <= most;
  }
}
