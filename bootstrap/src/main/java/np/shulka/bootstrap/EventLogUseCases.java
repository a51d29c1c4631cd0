package np.shulka.bootstrap;

import java.time.Duration;
import np.shulka.application.partner.EventLog;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.PublishEvents;
import np.shulka.application.work.Setting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Events to the merchant's own log, if there is one. */
@Configuration(proxyBeanMethods = false)
class EventLogUseCases {
  private static final int AT_ONCE = 500;

  @Bean
  SchedulingConfigurer publishing(
      ObjectProvider<EventLog> log,
      Publications publications,
      Setting setting,
      Schedules.Rest rest,
      @Value("${shulka.kafka.every:500ms}") Duration every) {
    return tasks ->
        log.ifAvailable(
            there -> {
              PublishEvents publishing = new PublishEvents(publications, there, setting);
              Runnable publish =
                  () -> {
                    while (publishing.publish(AT_ONCE) == AT_ONCE) Thread.onSpinWait();
                  };
              tasks.addFixedDelayTask(rest.between("publish events", publish, every));
            });
  }
}
