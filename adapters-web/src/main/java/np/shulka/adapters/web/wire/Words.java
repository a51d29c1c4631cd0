package np.shulka.adapters.web.wire;

import java.util.Locale;

/** How the names of states and kinds are spelt on the wire. */
public final class Words {
  private Words() {}

  /** {@code EXPIRED_INCOMPLETE} is {@code expired-incomplete}. */
  public static String kebab(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
