package np.shulka.application.simulation.oracle;

import java.util.Optional;

/** What one transaction made of an aggregate. */
public record Change<T>(Optional<T> before, T after) {

  /** Whether it is in a state of that kind now and was not before. */
  public boolean becomes(Class<? extends T> state) {
    return state.isInstance(after) && before.filter(state::isInstance).isEmpty();
  }
}
