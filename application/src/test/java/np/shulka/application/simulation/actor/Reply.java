package np.shulka.application.simulation.actor;

import java.util.Optional;

/** What a client gets from a server. */
public sealed interface Reply<T> {

  default Optional<T> answer() {
    return Optional.empty();
  }

  /** Whether asking again may help. */
  default boolean worthRepeating() {
    return false;
  }

  /** What was asked for. */
  record Answered<T>(T value) implements Reply<T> {
    @Override
    public Optional<T> answer() {
      return Optional.of(value);
    }
  }

  /**
   * A problem that the application knows.
   *
   * @param lasting whether it will be the same later
   */
  record Refused<T>(boolean lasting) implements Reply<T> {
    @Override
    public boolean worthRepeating() {
      return !lasting;
    }
  }

  /** No answer, so nothing is known. */
  record Lost<T>() implements Reply<T> {
    @Override
    public boolean worthRepeating() {
      return true;
    }
  }
}
