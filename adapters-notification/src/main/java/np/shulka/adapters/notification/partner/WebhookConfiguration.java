package np.shulka.adapters.notification.partner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out to partners' endpoints. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
  /** More than there are attempts at once; those to one endpoint are limited before. */
  private static final int MOST_CONNECTIONS = 2_000;

  private static final Duration IDLE = Duration.ofSeconds(20);

  @Bean
  HttpMessenger messenger(
      @Qualifier("realTime") InstantSource time,
      @Value("${shulka.mode:demo}") String mode,
      @Value("${shulka.webhooks.connect:5s}") Duration connect,
      @Value("${shulka.webhooks.deadline:15s}") Duration whole) {
    boolean production = mode.equals("production");
    WebhookSettings settings = new WebhookSettings(connect, whole, production);
    return messenger(settings, SystemDefaultDnsResolver.INSTANCE, time);
  }

  @Bean
  OutsideAddresses outsideAddresses(@Value("${shulka.mode:demo}") String mode) {
    return new OutsideAddresses(mode.equals("production"));
  }

  static HttpMessenger messenger(WebhookSettings settings, DnsResolver names, InstantSource time) {
    DnsResolver resolver = settings.publicOnly() ? new PublicAddresses(names) : names;
    var deadlines =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    return new HttpMessenger(client(settings, resolver), deadlines, settings, time);
  }

  /** No redirects, no retries, no cookies, no proxy, no names that are resolved twice. */
  private static CloseableHttpClient client(WebhookSettings settings, DnsResolver names) {
    Timeout connect = Timeout.of(settings.connect());
    Timeout whole = Timeout.of(settings.whole());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(whole).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(whole)
                        .setTimeToLive(TimeValue.of(IDLE))
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(whole).build())
        .evictIdleConnections(TimeValue.of(IDLE))
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableDefaultUserAgent()
        .build();
  }
}
