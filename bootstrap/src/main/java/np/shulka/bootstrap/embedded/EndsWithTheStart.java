package np.shulka.bootstrap.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends a part where the start fails before the part has become a bean, which its context would end.
 * It would keep the process alive, and nobody would start it anew.
 */
record EndsWithTheStart(AutoCloseable part) implements ApplicationListener<ApplicationFailedEvent> {
  private static final Logger log = LoggerFactory.getLogger(EndsWithTheStart.class);

  @Override
  public void onApplicationEvent(ApplicationFailedEvent failed) {
    ConfigurableApplicationContext context = failed.getApplicationContext();
    if (context != null && context.isActive()) return;
    try {
      part.close();
    } catch (Exception trouble) {
      log.warn("an embedded part does not end", trouble);
    }
  }
}
