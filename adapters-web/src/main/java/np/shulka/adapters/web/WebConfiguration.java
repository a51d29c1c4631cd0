package np.shulka.adapters.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Brings the settings that the web adapter needs of the frameworks. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:np/shulka/adapters/web/web.properties")
class WebConfiguration {}
