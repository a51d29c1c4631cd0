package np.shulka.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.EventLog;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.WatchPublishing;
import np.shulka.application.partner.WatchWebhooks;
import np.shulka.application.partner.WebhookEndpoints;
import np.shulka.application.work.Setting;
import np.shulka.bootstrap.operations.EventLogMeters;
import np.shulka.bootstrap.operations.WebhookMeters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** When it is looked how much waits to be told to others, for the metrics. */
@Configuration(proxyBeanMethods = false)
class WebhookWatch {
  private static final String EVERY = "${shulka.webhooks.watched-every:15s}";

  @Bean
  SchedulingConfigurer watchingWebhooks(
      Deliveries deliveries,
      WebhookEndpoints endpoints,
      Setting setting,
      WebhookMeters meters,
      Schedules.Rest rest,
      @Value(EVERY) Duration every) {
    WatchWebhooks watching = new WatchWebhooks(deliveries, endpoints, setting);
    Runnable look = () -> meters.show(watching.watch());
    return tasks -> tasks.addFixedDelayTask(rest.between("count webhooks", look, every));
  }

  @Bean
  SchedulingConfigurer watchingPublishing(
      ObjectProvider<EventLog> log,
      Publications publications,
      Setting setting,
      MeterRegistry registry,
      Schedules.Rest rest,
      @Value(EVERY) Duration every) {
    return tasks ->
        log.ifAvailable(
            _ -> {
              WatchPublishing watching = new WatchPublishing(publications, setting);
              EventLogMeters meters = new EventLogMeters(registry);
              Runnable look = () -> meters.show(watching.watch());
              tasks.addFixedDelayTask(rest.between("count unpublished events", look, every));
            });
  }
}
