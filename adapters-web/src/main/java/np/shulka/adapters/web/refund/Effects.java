package np.shulka.adapters.web.refund;

import java.util.Arrays;
import java.util.Optional;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.refund.Effect;
import org.jspecify.annotations.Nullable;

/** What becomes of a subscription, as it is spelt on the wire. */
final class Effects {
  private Effects() {}

  static String word(Effect effect) {
    return Words.kebab(effect);
  }

  static Optional<Effect> named(@Nullable String word) {
    return Arrays.stream(Effect.values()).filter(effect -> word(effect).equals(word)).findFirst();
  }
}
