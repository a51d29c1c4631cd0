package np.shulka.adapters.notification.partner;

import static np.shulka.adapters.notification.partner.HttpMessengerTest.NEW;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import np.shulka.application.partner.CallableAddresses;
import np.shulka.application.partner.EventLog;
import np.shulka.application.partner.Messenger;
import np.shulka.domain.partner.SigningSecrets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What operators set, as far as it decides where events go. */
final class ConfiguredTest {

  private static AnnotationConfigApplicationContext with(
      Map<String, Object> settings, Class<?> configuration) {
    var context = new AnnotationConfigApplicationContext();
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(new MapPropertySource("settings", settings));
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.registerBean("realTime", InstantSource.class, InstantSource::system);
    context.register(configuration);
    context.refresh();
    return context;
  }

  @Test
  void in_production_only_the_internet_is_called() throws Exception {
    try (AReceiver here = AReceiver.answering(200);
        var production = with(Map.of("shulka.mode", "production"), WebhookConfiguration.class)) {
      URI url = URI.create(here.url("localhost").toString().replace("http:", "https:"));

      var outcome = production.getBean(Messenger.class).bring(parcel(url, SigningSecrets.of(NEW)));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Messenger.Outcome.Refused.class,
              refused -> assertThat(refused.why()).contains("not public"));
      assertThat(production.getBean(CallableAddresses.class).has(url)).isFalse();
    }
  }

  @Test
  void in_a_demo_programs_on_this_machine_are_called() throws Exception {
    try (AReceiver here = AReceiver.answering(200);
        var demo = with(Map.of(), WebhookConfiguration.class)) {
      URI url = here.url("localhost");

      assertThat(demo.getBean(Messenger.class).bring(parcel(url, SigningSecrets.of(NEW))))
          .isEqualTo(new Messenger.Outcome.Taken(200));
      assertThat(demo.getBean(CallableAddresses.class).has(url)).isTrue();
    }
  }

  @Test
  void nothing_goes_to_kafka_unless_it_is_said_where_it_is() {
    Map<String, Object> there = Map.of("shulka.kafka.servers", "localhost:9");
    try (var without = with(Map.of(), KafkaConfiguration.class);
        var empty = with(Map.of("shulka.kafka.servers", ""), KafkaConfiguration.class);
        var set = with(there, KafkaConfiguration.class)) {
      assertThat(without.getBeansOfType(EventLog.class)).isEmpty();
      assertThat(empty.getBeansOfType(EventLog.class)).isEmpty();
      assertThat(set.getBeansOfType(EventLog.class)).hasSize(1);
    }
  }
}
