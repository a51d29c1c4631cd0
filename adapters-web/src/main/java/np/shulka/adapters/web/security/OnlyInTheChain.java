package np.shulka.adapters.web.security;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the container from putting the gate before the security chain as well. */
@Configuration(value = "partnerGateOnlyInTheChain", proxyBeanMethods = false)
class OnlyInTheChain {
  @Bean
  FilterRegistrationBean<PartnerGate> partnerGateRegistration(PartnerGate gate) {
    FilterRegistrationBean<PartnerGate> registration = new FilterRegistrationBean<>(gate);
    registration.setEnabled(false);
    return registration;
  }
}
