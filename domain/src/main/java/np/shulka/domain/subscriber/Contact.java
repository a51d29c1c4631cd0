package np.shulka.domain.subscriber;

import java.util.Optional;

/** How a subscriber can be named and reached. Personal data: {@code toString} tells none of it. */
public record Contact(Optional<String> name, Optional<String> email, Optional<String> phone) {
  public static final Contact UNKNOWN =
      new Contact(Optional.empty(), Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "Contact[…]";
  }
}
