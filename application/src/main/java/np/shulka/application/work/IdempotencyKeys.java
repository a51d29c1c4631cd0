package np.shulka.application.work;

import java.time.Duration;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Remembers for 24 hours what was answered to a request that carried an idempotency key. How old a
 * claim is, only the clock of the store says: those of the nodes differ, and a request that is
 * still at work must not be taken for dead because another node is ahead (I15).
 */
@SecondaryPort
public interface IdempotencyKeys {
  /** How long an answer is kept. */
  Duration KEPT = Duration.ofHours(24);

  /** After this long without an answer, the first request is taken for dead. */
  Duration IN_USE_AT_MOST = Duration.ofSeconds(60);

  /** Claims the key for a request, or tells what became of the request that claimed it before. */
  Claim claim(Key key);

  /**
   * Stores the answer of the request that claimed the key. Whoever was taken for dead and answers
   * after all is too late: the key is another's, whose answer counts.
   *
   * @param ticket the one that the claim was granted with
   */
  void answer(Key key, long ticket, Answer answer);

  /** Gives the key back, if it is still held by that ticket: nothing worth remembering was done. */
  void release(Key key, long ticket);

  /**
   * Forgets what is older than {@link #KEPT}; returns how many keys were forgotten, at most the
   * limit.
   */
  int forget(int limit);

  /**
   * A key as one caller used it.
   *
   * @param caller who sent it; keys of different callers never meet
   * @param fingerprint a digest of method, path and body
   */
  record Key(String caller, String value, String fingerprint) {}

  /** An answer, byte for byte; bodies are UTF-8 text. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** What a claim found. */
  sealed interface Claim {

    /**
     * Go on.
     *
     * @param ticket no other claim has it, before or after
     * @param again whether a request with this key died before, so what it did may be found
     */
    record Granted(long ticket, boolean again) implements Claim {}

    /** Answered before. */
    record Replay(Answer answer) implements Claim {}

    /** The first request is still running. */
    record InUse() implements Claim {}

    /** The key came with another body before. */
    record Reused() implements Claim {}
  }
}
