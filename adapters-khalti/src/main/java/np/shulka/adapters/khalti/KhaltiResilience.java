package np.shulka.adapters.khalti;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import np.shulka.application.payment.GatewayLines;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.work.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a sick Khalti from making us sick: Retry(CircuitBreaker(Bulkhead(call))) for every
 * operation, so that every try counts in the breaker. Only operations that may be asked twice are
 * ever tried twice.
 */
final class KhaltiResilience {
  private static final Logger LOG = LoggerFactory.getLogger(KhaltiResilience.class);
  private static final int JITTER_PERCENT = 50;
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final Map<KhaltiOperation, Guard> guards = new EnumMap<>(KhaltiOperation.class);
  private final KhaltiLimits limits;
  private final Clock clock;

  private record Guard(
      KhaltiOperation operation,
      Retry retry,
      CircuitBreaker breaker,
      Bulkhead bulkhead,
      AtomicReference<Instant> openUntil) {

    <T> T run(Supplier<T> call) {
      return retry.executeSupplier(
          () -> breaker.executeSupplier(() -> bulkhead.executeSupplier(call)));
    }
  }

  KhaltiResilience(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      RetryRegistry retries,
      KhaltiLimits limits,
      InstantSource time) {
    this.limits = limits;
    this.clock = time.withZone(ZoneOffset.UTC);
    for (KhaltiOperation operation : KhaltiOperation.values()) {
      String title = operation.title();
      CircuitBreaker breaker = breakers.circuitBreaker(title, breaker(limits.breaker(), clock));
      Bulkhead bulkhead = bulkheads.bulkhead(title, bulkhead(limits.load()));
      Retry retry = retries.retry(title, retry(operation, limits.retry()));
      Guard guard =
          new Guard(operation, retry, breaker, bulkhead, new AtomicReference<>(Instant.MIN));
      breaker
          .getEventPublisher()
          .onStateTransition(event -> turned(guard, event.getStateTransition()));
      guards.put(operation, guard);
    }
  }

  /**
   * Runs one call to Khalti.
   *
   * @param call throws {@link KhaltiFailure} when Khalti gives nothing
   * @throws Problem what the port promises its callers
   */
  <T> T run(KhaltiOperation operation, Supplier<T> call) {
    Guard guard = guard(operation);
    try {
      return guard.run(call);
    } catch (CallNotPermittedException open) {
      throw new GatewayUnavailable("Khalti is not being asked for now", untilTrial(guard));
    } catch (BulkheadFullException full) {
      throw new GatewayUnavailable(
          "too many calls to Khalti are under way", limits.load().retryAfter());
    } catch (KhaltiFailure failure) {
      tell(guard, failure);
      throw failure.asProblem(limits.load().retryAfter());
    }
  }

  /** Whether a call would be stopped now; the first one after the wait is the trial. */
  boolean stops(KhaltiOperation operation) {
    Guard guard = guard(operation);
    return guard.breaker().getState() == CircuitBreaker.State.OPEN
        && clock.instant().isBefore(guard.openUntil().get());
  }

  /** How every kind of call fares now. */
  List<GatewayLines.Line> lines() {
    return guards.values().stream().map(this::line).toList();
  }

  private GatewayLines.Line line(Guard guard) {
    CircuitBreaker.Metrics metrics = guard.breaker().getMetrics();
    GatewayLines.State state = state(guard.breaker());
    return new GatewayLines.Line(
        guard.operation().title(),
        state,
        metrics.getNumberOfBufferedCalls(),
        metrics.getNumberOfFailedCalls(),
        Optional.of(guard.openUntil().get()).filter(_ -> state == GatewayLines.State.STOPPED));
  }

  private static GatewayLines.State state(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> GatewayLines.State.STOPPED;
      case HALF_OPEN -> GatewayLines.State.TRYING;
      case CLOSED, DISABLED, METRICS_ONLY -> GatewayLines.State.WORKING;
    };
  }

  private Guard guard(KhaltiOperation operation) {
    Guard guard = guards.get(operation);
    if (guard == null) throw new IllegalStateException("nothing guards " + operation);
    return guard;
  }

  private static void tell(Guard guard, KhaltiFailure failure) {
    String title = guard.operation().title();
    switch (failure) {
      case KhaltiFailure.KeyRefused refused -> {
        guard.breaker().transitionToOpenState();
        LOG.error("{}: {}", title, refused.detail());
      }
      case KhaltiFailure.Refused refused -> LOG.warn("{}: {}", title, refused.detail());
      case KhaltiFailure.Garbled garbled -> LOG.warn("{}: {}", title, garbled.detail());
      // An outage is told once, by the breaker, and not by everyone who suffers from it.
      case KhaltiFailure.Down down -> LOG.debug("{}: {}", title, down.detail());
    }
  }

  private void turned(Guard guard, CircuitBreaker.StateTransition transition) {
    if (transition.getToState() == CircuitBreaker.State.OPEN) {
      guard.openUntil().set(clock.instant().plus(limits.breaker().openFor()));
    }
    LOG.warn(
        "{}: the circuit breaker turns from {} to {}",
        guard.operation().title(),
        transition.getFromState(),
        transition.getToState());
  }

  private Duration untilTrial(Guard guard) {
    Duration left = Duration.between(clock.instant(), guard.openUntil().get());
    return left.compareTo(SHORTEST_WAIT) > 0 ? left : SHORTEST_WAIT;
  }

  private static CircuitBreakerConfig breaker(KhaltiLimits.Breaker breaker, Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindow(breaker.window(), breaker.minimumCalls(), SlidingWindowType.COUNT_BASED)
        .failureRateThreshold(breaker.failurePercent())
        .waitDurationInOpenState(breaker.openFor())
        .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
        .recordException(KhaltiResilience::meansSick)
        .ignoreExceptions(BulkheadFullException.class)
        .writableStackTraceEnabled(false)
        .clock(clock)
        .build();
  }

  /** A no is a healthy answer; counting it would cut off everyone for one bad request. */
  private static boolean meansSick(Throwable failure) {
    return !(failure instanceof KhaltiFailure.Refused)
        && !(failure instanceof KhaltiFailure.KeyRefused);
  }

  private static BulkheadConfig bulkhead(KhaltiLimits.Load load) {
    return BulkheadConfig.custom()
        .maxConcurrentCalls(load.concurrentCalls())
        .maxWaitDuration(load.queueFor())
        .writableStackTraceEnabled(false)
        .build();
  }

  private static RetryConfig retry(KhaltiOperation operation, KhaltiLimits.Retries retries) {
    IntervalFunction pause =
        IntervalFunction.ofExponentialRandomBackoff(
            retries.pause(), 2, JITTER_PERCENT / 100.0, retries.longestPause());
    return RetryConfig.custom()
        .maxAttempts(operation.repeatable() ? retries.attempts() : 1)
        .intervalFunction(pause)
        .retryOnException(KhaltiResilience::mayPass)
        .build();
  }

  private static boolean mayPass(Throwable failure) {
    return switch (failure) {
      case KhaltiFailure.Down down -> !down.toldWhenToComeBack();
      case KhaltiFailure.Garbled _ -> true;
      default -> false;
    };
  }
}
