package np.shulka.domain.catalog;

import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;

/** The name by which programs and people order an add-on: {@code extra-storage}. */
public record AddOnCode(String value) implements Identifier, Comparable<AddOnCode> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  public AddOnCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an add-on code is kebab-case, 1 to 64 characters");
    }
  }

  @Override
  public int compareTo(AddOnCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
