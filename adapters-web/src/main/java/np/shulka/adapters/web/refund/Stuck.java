package np.shulka.adapters.web.refund;

import java.util.List;
import java.util.regex.Pattern;
import np.shulka.adapters.web.wire.Words;
import org.jspecify.annotations.Nullable;

/**
 * Stable names for why a refund is parked or rejected; they are kept as sentences. What Khalti or a
 * person said has none.
 */
enum Stuck {
  MORE_WENT_BACK("more went back than was meant"),
  LESS_WENT_BACK("less went back than we know of"),
  REFUSED_YET_BACK("it was refused, and yet something went back"),
  ANSWER_LOST("it was one of several parts, and its answer was lost"),
  NOTHING_CERTAIN("the gateway said nothing certain for a week"),
  BACK_ALREADY("the gateway says .* already"),
  BY_HAND("resolved by hand"),
  DECLINED("declined");

  private final Pattern sentence;

  Stuck(String sentence) {
    this.sentence = Pattern.compile(sentence);
  }

  /** Nothing for a sentence that none of them says. */
  static @Nullable String code(String why) {
    return List.of(values()).stream()
        .filter(one -> one.sentence.matcher(why).matches())
        .findFirst()
        .map(Words::kebab)
        .orElse(null);
  }
}
