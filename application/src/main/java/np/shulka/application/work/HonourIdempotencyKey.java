package np.shulka.application.work;

import java.util.Optional;
import np.shulka.application.work.IdempotencyKeys.Answer;
import np.shulka.application.work.IdempotencyKeys.Claim;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets a request that carries an idempotency key have its effect once, however often it comes. */
@PrimaryPort
public final class HonourIdempotencyKey {
  private final IdempotencyKeys keys;

  public HonourIdempotencyKey(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /**
   * Does the work, unless the key was used before.
   *
   * @param work is told whether a request with this key died before, and answers with what is to be
   *     remembered; with nothing where it had no effect, which gives the key back, as a failure
   *     does
   */
  public Outcome honour(IdempotencyKeys.Key key, Work work) {
    return switch (keys.claim(key)) {
      case Claim.Granted granted -> goOn(key, granted, work);
      case Claim.Replay(Answer answer) -> new Outcome.Replay(answer);
      case Claim.InUse _ -> new Outcome.InUse();
      case Claim.Reused _ -> new Outcome.Reused();
    };
  }

  private Outcome goOn(IdempotencyKeys.Key key, Claim.Granted granted, Work work) {
    long ticket = granted.ticket();
    Optional<Answer> answer;
    try {
      answer = work.answer(granted.again());
    } catch (RuntimeException | Error failed) {
      keys.release(key, ticket);
      throw failed;
    }
    answer.ifPresentOrElse(
        worth -> keys.answer(key, ticket, worth), () -> keys.release(key, ticket));
    return new Outcome.Done();
  }

  /** What a request does; its answer is empty where it had no effect. */
  @FunctionalInterface
  public interface Work {
    Optional<Answer> answer(boolean again);
  }

  /** What became of the request. */
  public sealed interface Outcome {

    /** The work was done now. */
    record Done() implements Outcome {}

    /** It was done before, and this was the answer. */
    record Replay(Answer answer) implements Outcome {}

    /** The first request with this key is still running. */
    record InUse() implements Outcome {}

    /** The key came with another request before. */
    record Reused() implements Outcome {}
  }
}
