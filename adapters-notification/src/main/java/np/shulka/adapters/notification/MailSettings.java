package np.shulka.adapters.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is ours of the settings; the mail server's are Spring's own ({@code SPRING_MAIL_HOST} …).
 *
 * @param language of notices that name none
 */
@ConfigurationProperties("shulka")
record MailSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("en") String language,
    @DefaultValue Merchant merchant,
    @DefaultValue Mail mail) {

  /** Who writes. */
  record Merchant(@DefaultValue("Shulka demo") String name) {}

  /**
   * How it is sent.
   *
   * @param from the address that mail comes from
   * @param connect how long a connection may take
   * @param read how long the server may take for each answer
   * @param deadline how long one mail may take altogether
   */
  record Mail(
      @DefaultValue("") String from,
      @DefaultValue("5s") Duration connect,
      @DefaultValue("10s") Duration read,
      @DefaultValue("60s") Duration deadline) {}

  String root() {
    return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
  }
}
