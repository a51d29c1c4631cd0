package np.shulka.adapters.khalti;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this adapter needs to know about the whole application.
 *
 * @param mode {@code production} refuses what only suits a trial
 * @param publicUrl where browsers reach us; return addresses are built from it
 */
@ConfigurationProperties("shulka")
record ShulkaSettings(
    @DefaultValue("development") String mode,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue Khalti khalti) {

  /**
   * Which of Khalti's integrations are in use.
   *
   * @param widget the older one (KPG-1); web checkout is always on
   */
  record Khalti(@DefaultValue("off") boolean widget) {}

  boolean production() {
    return mode.equalsIgnoreCase("production");
  }
}
