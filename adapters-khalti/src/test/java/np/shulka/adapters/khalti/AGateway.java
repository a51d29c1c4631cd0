package np.shulka.adapters.khalti;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.TestClock;
import np.shulka.sandbox.KhaltiSandbox;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Builds the gateway as the application wires it, with deadlines that a busy machine can keep. */
final class AGateway implements AutoCloseable {
  static final String PUBLIC_URL = "https://billing.example.com";

  private static final List<String> DEADLINES =
      List.of("connect", "initiate", "lookup", "verify", "refund", "transactions");

  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T04:15:00Z"));
  private final Map<String, Object> settings = new HashMap<>();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private AGateway() {
    settings.put("shulka.public-url", PUBLIC_URL);
    settings.put("shulka.khalti.widget", "on");
    settings.put("khalti.public-key", "public");
    for (String deadline : DEADLINES) settings.put("khalti.deadline." + deadline, "30s");
    settings.put("khalti.retry.pause", "1ms");
    settings.put("khalti.retry.longest-pause", "2ms");
  }

  static AGateway at(String baseUrl) {
    return new AGateway().with("khalti.base-url", baseUrl).with("khalti.secret-key", "a-key");
  }

  static AGateway to(KhaltiSandbox khalti) {
    return at(khalti.baseUrl()).with("khalti.secret-key", khalti.secretKey());
  }

  AGateway with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Gives up before any answer can be complete. */
  AGateway impatient() {
    return with("khalti.deadline.initiate", "200ms").with("khalti.deadline.lookup", "200ms");
  }

  AGateway open() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", settings));
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(Identifiers.class, () -> CountingIdentifiers.seeded(1));
    context.register(KhaltiConfiguration.class);
    context.refresh();
    return this;
  }

  PaymentGatewayPort port() {
    return context.getBean(PaymentGatewayPort.class);
  }

  TestClock clock() {
    return clock;
  }

  CircuitBreaker breaker(KhaltiOperation operation) {
    return context.getBean(CircuitBreakerRegistry.class).circuitBreaker(operation.title());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
