package np.shulka.bootstrap;

import java.time.Duration;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.partner.CallableAddresses;
import np.shulka.application.partner.CreateEndpoint;
import np.shulka.application.partner.DeliverEvents;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.FanOutEvents;
import np.shulka.application.partner.ForgetDeliveries;
import np.shulka.application.partner.InspectPartner;
import np.shulka.application.partner.ListDeliveries;
import np.shulka.application.partner.ListEndpoints;
import np.shulka.application.partner.ListFailingEndpoints;
import np.shulka.application.partner.Messenger;
import np.shulka.application.partner.Partners;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.application.partner.RedeliverForPartner;
import np.shulka.application.partner.RemoveEndpoint;
import np.shulka.application.partner.RotateEndpointSecret;
import np.shulka.application.partner.SealedSecrets;
import np.shulka.application.partner.SkipDelivery;
import np.shulka.application.partner.WebhookEndpoints;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.bootstrap.operations.WebhookMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Webhooks, made of ports, and when they are sent. */
@Configuration(proxyBeanMethods = false)
class WebhookUseCases {
  private static final Logger log = LoggerFactory.getLogger(WebhookUseCases.class);

  private static final int DEALT_AT_ONCE = 500;
  private static final int TAKEN_AT_ONCE = 200;
  private static final int FORGOTTEN_AT_ONCE = 1_000;

  /** Before anything is sent; a node that lacks a key does not start. */
  @Bean
  SmartInitializingSingleton renewedSecrets(
      SealedSecrets secrets, @Value("${shulka.webhooks.seal:now}") String seal) {
    return () -> {
      if ("later".equals(seal)) {
        log.warn("secrets of webhooks that lie in the clear stay so: SHULKA_WEBHOOKS_SEAL=later");
      }
      int renewed = secrets.renew();
      if (renewed > 0) log.info("encrypted anew: the secrets of {} webhook endpoints", renewed);
    };
  }

  @Bean
  CreateEndpoint createEndpoint(
      WebhookEndpoints endpoints,
      CallableAddresses addresses,
      Transactions transactions,
      Setting setting) {
    return new CreateEndpoint(endpoints, addresses, transactions, setting);
  }

  @Bean
  ListEndpoints listEndpoints(WebhookEndpoints endpoints) {
    return new ListEndpoints(endpoints);
  }

  @Bean
  RemoveEndpoint removeEndpoint(WebhookEndpoints endpoints, Transactions transactions) {
    return new RemoveEndpoint(endpoints, transactions);
  }

  @Bean
  RotateEndpointSecret rotateEndpointSecret(
      WebhookEndpoints endpoints, Transactions transactions, Setting setting) {
    return new RotateEndpointSecret(endpoints, transactions, setting);
  }

  @Bean
  ListDeliveries listDeliveries(WebhookEndpoints endpoints, Deliveries deliveries) {
    return new ListDeliveries(endpoints, deliveries);
  }

  @Bean
  RedeliverEvent redeliverEvent(
      WebhookEndpoints endpoints,
      Deliveries deliveries,
      Transactions transactions,
      Setting setting) {
    return new RedeliverEvent(endpoints, deliveries, transactions, setting);
  }

  @Bean
  InspectPartner inspectPartner(Partners partners, WebhookEndpoints endpoints) {
    return new InspectPartner(partners, endpoints);
  }

  @Bean
  ListFailingEndpoints listFailingEndpoints(WebhookEndpoints endpoints) {
    return new ListFailingEndpoints(endpoints);
  }

  @Bean
  RedeliverForPartner redeliverForPartner(
      RedeliverEvent redelivery, AuditLog log, Setting setting) {
    return new RedeliverForPartner(redelivery, log, setting);
  }

  @Bean
  SkipDelivery skipDelivery(
      Deliveries deliveries, AuditLog log, Transactions transactions, Setting setting) {
    return new SkipDelivery(deliveries, log, transactions, setting);
  }

  @Bean
  FanOutEvents fanOutEvents(Deliveries deliveries, Setting setting) {
    return new FanOutEvents(deliveries, setting);
  }

  @Bean
  DeliverEvents deliverEvents(
      Deliveries deliveries,
      Messenger messenger,
      WebhookMeters meters,
      @Value("${shulka.webhooks.at-once:8}") int atOnce,
      Setting setting) {
    return new DeliverEvents(
        meters.counting(deliveries), meters.timing(messenger), atOnce, setting);
  }

  @Bean(destroyMethod = "close")
  Hands webhookHands() {
    return new Hands();
  }

  @Bean
  ForgetDeliveries forgetDeliveries(
      Deliveries deliveries,
      @Value("${shulka.webhooks.kept:90d}") Duration kept,
      @Value("${shulka.webhooks.dead-kept:365d}") Duration deadKept,
      Setting setting) {
    return new ForgetDeliveries(deliveries, kept, deadKept, setting);
  }

  @Bean
  SchedulingConfigurer oldDeliveries(ForgetDeliveries forgetting, Schedules.Rest rest) {
    Runnable forget =
        () -> {
          while (forgetting.forget(FORGOTTEN_AT_ONCE) >= FORGOTTEN_AT_ONCE) Thread.onSpinWait();
        };
    return tasks ->
        tasks.addFixedDelayTask(rest.between("forget deliveries", forget, Duration.ofMinutes(10)));
  }

  @Bean
  SchedulingConfigurer webhooks(
      FanOutEvents dealing,
      DeliverEvents delivering,
      Hands webhookHands,
      Schedules.Rest rest,
      @Value("${shulka.webhooks.every:500ms}") Duration every) {
    Runnable deal =
        () -> {
          while (dealing.fanOut(DEALT_AT_ONCE) == DEALT_AT_ONCE) Thread.onSpinWait();
        };
    Runnable deliver = () -> deliver(delivering, webhookHands, every);
    return tasks -> {
      tasks.addFixedDelayTask(rest.between("deal out events", deal, every));
      tasks.addFixedDelayTask(rest.between("deliver events", deliver, every));
    };
  }

  /** As long as something is taken or a hand becomes free; then the clock asks again. */
  private static void deliver(DeliverEvents delivering, Hands hands, Duration every) {
    try {
      while (delivering.deliver(TAKEN_AT_ONCE, hands) > 0 || hands.awaitFree(every)) {
        if (Thread.interrupted()) return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
