package np.shulka.domain.catalog;

import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;

/** The name by which programs and people order a plan: {@code pro-monthly}. */
public record PlanCode(String value) implements Identifier {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  public PlanCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a plan code is kebab-case, 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
