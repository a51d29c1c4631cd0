package np.shulka.bootstrap.operations;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows the gateway's circuit breakers. An open one does not make the application unready: reads
 * and pages work without the gateway.
 */
@Configuration(proxyBeanMethods = false)
class GatewayHealth {

  @Bean
  HealthIndicator khaltiHealthIndicator(CircuitBreakerRegistry breakers) {
    return () -> {
      Map<String, String> states =
          breakers.getAllCircuitBreakers().stream()
              .collect(Collectors.toMap(CircuitBreaker::getName, b -> b.getState().name()));
      return Health.up().withDetail("circuitBreakers", states).build();
    };
  }

  @Bean
  MeterBinder gatewayMetrics(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RetryRegistry retries) {
    return meters -> {
      TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
      TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
      TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    };
  }
}
