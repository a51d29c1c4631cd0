package np.shulka.adapters.khalti;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.payment.GatewayLines;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Identifiers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires Khalti; the registries are beans so that metrics and health can show them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KhaltiProperties.class, KhaltiLimits.class, ShulkaSettings.class})
class KhaltiConfiguration {

  @Bean
  CircuitBreakerRegistry khaltiCircuitBreakers() {
    return CircuitBreakerRegistry.ofDefaults();
  }

  @Bean
  BulkheadRegistry khaltiBulkheads() {
    return BulkheadRegistry.ofDefaults();
  }

  @Bean
  RetryRegistry khaltiRetries() {
    return RetryRegistry.ofDefaults();
  }

  @Bean
  KhaltiResilience khaltiResilience(
      CircuitBreakerRegistry khaltiCircuitBreakers,
      BulkheadRegistry khaltiBulkheads,
      RetryRegistry khaltiRetries,
      KhaltiLimits limits,
      InstantSource time) {
    return new KhaltiResilience(
        khaltiCircuitBreakers, khaltiBulkheads, khaltiRetries, limits, time);
  }

  @Bean
  GatewayLines gatewayLines(KhaltiResilience khaltiResilience) {
    return khaltiResilience::lines;
  }

  @Bean
  KhaltiSite khaltiSite(KhaltiProperties khalti, ShulkaSettings shulka) {
    refuseIncomplete(khalti, shulka);
    return KhaltiSite.of(khalti.baseUrl(), khalti.environment(), shulka.production());
  }

  private static void refuseIncomplete(KhaltiProperties khalti, ShulkaSettings shulka) {
    List<String> missing = new ArrayList<>();
    if (khalti.baseUrl().isBlank()) missing.add("KHALTI_BASE_URL");
    if (khalti.secretKey().isMissing()) missing.add("KHALTI_SECRET_KEY");
    if (shulka.khalti().widget() && khalti.publicKey().isBlank()) missing.add("KHALTI_PUBLIC_KEY");
    if (shulka.publicUrl().isBlank()) missing.add("SHULKA_PUBLIC_URL");
    if (missing.isEmpty()) return;
    throw new IllegalStateException("to reach Khalti, set " + String.join(" and ", missing));
  }

  @Bean
  KhaltiHttp khaltiHttp(KhaltiProperties khalti, KhaltiLimits limits, InstantSource time) {
    return new KhaltiHttp(khalti.secretKey(), limits, time);
  }

  @Bean
  KhaltiLine khaltiLine(KhaltiHttp http, KhaltiResilience resilience) {
    return new KhaltiLine(http, resilience);
  }

  @Bean
  KhaltiCheckout khaltiCheckout(
      KhaltiLine line,
      KhaltiSite site,
      KhaltiProperties khalti,
      ShulkaSettings shulka,
      Identifiers identifiers) {
    KhaltiOrders orders = new KhaltiOrders(shulka.publicUrl(), khalti.websiteUrl());
    return new KhaltiCheckout(line, site, orders, identifiers);
  }

  @Bean
  KhaltiWidget khaltiWidget(
      KhaltiLine line, KhaltiSite site, Identifiers identifiers, ShulkaSettings shulka) {
    return new KhaltiWidget(line, site, identifiers, shulka.khalti().widget());
  }

  @Bean
  KhaltiRefunds khaltiRefunds(
      KhaltiLine line, KhaltiSite site, KhaltiProperties khalti, InstantSource time) {
    KhaltiRefunds.Terms terms =
        new KhaltiRefunds.Terms(khalti.partialRefunds(), khalti.refundPath());
    return new KhaltiRefunds(line, site, terms, time);
  }

  @Bean
  KhaltiBooks khaltiBooks(KhaltiLine line, KhaltiSite site) {
    return new KhaltiBooks(line, site);
  }

  @Bean
  PaymentGatewayPort khaltiGateway(
      KhaltiCheckout checkout, KhaltiWidget widget, KhaltiRefunds refunds, KhaltiBooks books) {
    return new KhaltiGateway(checkout, widget, refunds, books);
  }
}
