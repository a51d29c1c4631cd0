package np.shulka.adapters.fiscal;

import java.time.InstantSource;
import java.time.ZoneId;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.Press;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What documents need of the outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FiscalSettings.class, CbmsSettings.class})
class FiscalConfiguration {
  private static final Logger log = LoggerFactory.getLogger(FiscalConfiguration.class);

  @Bean
  Press press(FiscalSettings settings, ZoneId zone) {
    return new SheetPress(settings, zone);
  }

  @Bean
  Rehearsal rehearsal(ZoneId zone, InstantSource clock) {
    return new Rehearsal(zone, clock);
  }

  @Bean
  FiscalOffice fiscalOffice(CbmsSettings cbms, FiscalSettings settings, InstantSource clock) {
    if (cbms.root().isEmpty()) return new NoOffice();
    if (settings.merchant().pan().isEmpty()) {
      throw new IllegalArgumentException("SHULKA_CBMS_URL needs SHULKA_MERCHANT_PAN");
    }
    log.info("the tax office is told of documents at {}", cbms.root().get());
    CbmsWire wire = new CbmsWire(cbms, settings.merchant(), clock);
    return new CbmsOffice(cbms.root().get(), cbms.deadline(), wire);
  }
}
