package np.shulka.bootstrap.stories;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

/** Puts a node's circuit breakers where a story needs them, instead of waiting for them. */
final class Breakers {
  private Breakers() {}

  static void close(Node node) {
    node.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  static void open(Node node, String name) {
    node.bean(CircuitBreakerRegistry.class).circuitBreaker(name).transitionToOpenState();
  }
}
