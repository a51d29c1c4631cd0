package np.shulka.adapters.web.payment;

import java.util.List;
import java.util.regex.Pattern;
import np.shulka.adapters.web.wire.Words;
import org.jspecify.annotations.Nullable;

/** Stable names for why a payment is in quarantine; they are kept as sentences. */
enum Held {
  ANOTHER_ATTEMPT("the report is about another attempt"),
  ANOTHER_CHECKOUT("the answer names another pidx than we asked for"),
  ANOTHER_ORDER("the answer names another order than this payment"),
  ANOTHER_AMOUNT("paid .*, expected .*"),
  REFUNDED_AT_ONCE("completed and refunded at once"),
  NO_TRANSACTION("completed without a transaction id"),
  TRANSACTION_COUNTED("the transaction was counted for another payment"),
  GATEWAY_SAYS("the gateway says .*");

  private final Pattern sentence;

  Held(String sentence) {
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
