package np.shulka.adapters.khalti;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.domain.payment.RawAnswer;

/**
 * What came back over the wire.
 *
 * @param json whether it calls itself JSON; nothing else is read
 * @param retryAfter when to come back, if Khalti said so
 */
record KhaltiReply(
    int code, String body, boolean json, Instant askedAt, Optional<Duration> retryAfter) {

  /**
   * Reads the body before the code, because Khalti sends results of lookups with HTTP 400 ({@code
   * khalti.md} §1.6).
   *
   * @param complete whether the parsed body says what was asked for
   * @throws KhaltiFailure that fits the code, where it does not
   */
  <T> T read(Class<T> shape, Predicate<T> complete) {
    return tryRead(shape).filter(complete).orElseThrow(this::failure);
  }

  /** Reads the body of an answer that means yes only with a code that does too. */
  <T> T readSuccess(Class<T> shape, Predicate<T> complete) {
    if (code / 100 != 2) throw failure();
    return read(shape, complete);
  }

  <T> Optional<T> tryRead(Class<T> shape) {
    return json && !redirect() ? KhaltiJson.read(body, shape) : Optional.empty();
  }

  /** Khalti's words for a clear no to this request; other codes leave room for doubt. */
  Optional<String> refusal() {
    return code == 400 || code == 404 ? reason() : Optional.empty();
  }

  private Optional<String> reason() {
    return json ? KhaltiJson.reason(body).filter(reason -> !reason.isEmpty()) : Optional.empty();
  }

  /** What this answer is when it is not the one that was asked for. */
  KhaltiFailure failure() {
    if (code == 401 || code == 403) return new KhaltiFailure.KeyRefused(code);
    if (code == 429 || code >= 500) {
      return new KhaltiFailure.Down("Khalti answers HTTP " + code, retryAfter);
    }
    if (redirect()) {
      return new KhaltiFailure.Garbled(
          String.format(Locale.ROOT, "Khalti redirects (HTTP %d), which is never followed", code));
    }
    if (code / 100 == 4) {
      Optional<String> reason = reason();
      String detail =
          String.format(
              Locale.ROOT, "Khalti refuses (HTTP %d): %s", code, reason.orElse("without a reason"));
      // a page that says 404 is no word of Khalti's about a payment
      return new KhaltiFailure.Refused(detail, code == 404 && reason.isPresent());
    }
    return new KhaltiFailure.Garbled(
        String.format(
            Locale.ROOT, "Khalti answers HTTP %d with something that cannot be used", code));
  }

  RawAnswer raw() {
    return new RawAnswer(code, body, askedAt);
  }

  private boolean redirect() {
    return code / 100 == 3;
  }

  @Override
  public String toString() {
    return "KhaltiReply[HTTP " + code + "]";
  }
}
