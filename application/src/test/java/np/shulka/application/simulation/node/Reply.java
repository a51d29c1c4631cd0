package np.shulka.application.simulation.node;

import java.util.Optional;
import np.shulka.application.work.Problem;

/** What a client gets from a node. */
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

  /** A problem that the application knows. */
  record Refused<T>(Problem problem) implements Reply<T> {
    @Override
    public boolean worthRepeating() {
      return problem.kind() != Problem.Kind.NOT_FOUND;
    }
  }

  /** Too many lost races. */
  record Busy<T>() implements Reply<T> {
    @Override
    public boolean worthRepeating() {
      return true;
    }
  }

  /** No answer: the node died, so nothing is known. */
  record Lost<T>() implements Reply<T> {
    @Override
    public boolean worthRepeating() {
      return true;
    }
  }
}
