package np.shulka.adapters.web.partner;

import java.util.List;
import java.util.regex.Pattern;
import np.shulka.adapters.web.wire.Words;
import org.jspecify.annotations.Nullable;

/**
 * Stable names for why an event was not taken, for whoever words it in another language. It is kept
 * as a sentence, also of what was sent before there were names.
 */
enum Untaken {
  GONE("it says that it is gone"),
  ANSWERED("it answered \\d+"),
  NOT_HTTPS("only https is called"),
  NOT_PUBLIC("its name leads to an address that is not public"),
  TOO_SLOW("no end after \\d+ s"),
  NO_ANSWER("no answer: .*");

  private final Pattern sentence;

  Untaken(String sentence) {
    this.sentence = Pattern.compile(sentence);
  }

  /** Nothing for a sentence that none of them says. */
  static @Nullable String code(@Nullable String trouble) {
    if (trouble == null) return null;
    return List.of(values()).stream()
        .filter(one -> one.sentence.matcher(trouble).matches())
        .findFirst()
        .map(Words::kebab)
        .orElse(null);
  }
}
