package np.shulka.adapters.notification.partner;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.partner.EventLog;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The way to the merchant's Kafka, if there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${shulka.kafka.servers:}'.isEmpty()")
class KafkaConfiguration {

  /**
   * Talks to it.
   *
   * @param servers some of its brokers, with ports
   */
  @Bean
  EventLog eventLog(
      Environment environment,
      @Value("${shulka.kafka.servers}") String servers,
      @Value("${shulka.kafka.topic:shulka.events}") String topic) {
    Map<String, Object> settings = settings(servers, topic);
    // what its operators demand: security.protocol, sasl.mechanism, sasl.jaas.config ...
    settings.putAll(
        Binder.get(environment)
            .bind("shulka.kafka.client", Bindable.mapOf(String.class, String.class))
            .orElseGet(Map::of));
    return new KafkaLog(settings, topic);
  }

  /** Bounded by less than the lease of whoever publishes. */
  static Map<String, Object> settings(String servers, String topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "shulka");
    // of all nodes: who begins shuts out who was there before
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "shulka." + topic);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    return settings;
  }
}
