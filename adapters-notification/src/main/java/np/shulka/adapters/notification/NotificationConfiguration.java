package np.shulka.adapters.notification;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Properties;
import np.shulka.application.dunning.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail if a server is set, else the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {
  private static final Logger log = LoggerFactory.getLogger(NotificationConfiguration.class);

  @Bean
  Courier courier(
      ObjectProvider<JavaMailSender> servers,
      MailSettings settings,
      ZoneId zone,
      InstantSource clock) {
    Letters letters = new Letters(settings, zone);
    JavaMailSender server = servers.getIfAvailable();
    if (server == null || isNowhere(server)) {
      log.info("notices to subscribers are only shown in the log (set SPRING_MAIL_HOST)");
      return new LogCourier();
    }
    if (server instanceof JavaMailSenderImpl mail) bound(mail, settings.mail());
    Envelopes envelopes = Envelopes.of(settings);
    return new SmtpCourier(server, letters, envelopes, clock, settings.mail().deadline());
  }

  private static boolean isNowhere(JavaMailSender server) {
    return server instanceof JavaMailSenderImpl mail
        && (mail.getHost() == null || mail.getHost().isBlank());
  }

  /** Left alone, Jakarta Mail waits for ever. */
  private static void bound(JavaMailSenderImpl server, MailSettings.Mail limits) {
    Properties properties = server.getJavaMailProperties();
    for (String protocol : new String[] {"smtp", "smtps"}) {
      set(properties, protocol, "connectiontimeout", limits.connect());
      set(properties, protocol, "timeout", limits.read());
      set(properties, protocol, "writetimeout", limits.read());
    }
  }

  private static void set(Properties properties, String protocol, String what, Duration limit) {
    properties.putIfAbsent("mail." + protocol + "." + what, Long.toString(limit.toMillis()));
  }
}
