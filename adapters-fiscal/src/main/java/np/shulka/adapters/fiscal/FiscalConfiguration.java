package np.shulka.adapters.fiscal;

import java.time.ZoneId;
import np.shulka.application.fiscal.Press;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What documents need of the outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FiscalSettings.class)
class FiscalConfiguration {
  @Bean
  Press press(FiscalSettings settings, ZoneId zone) {
    return new SheetPress(settings, zone);
  }
}
