package np.shulka.adapters.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.Courier;
import np.shulka.domain.money.ATime;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The adapter as the application wires it, with settings of a test, and a real SMTP server. */
final class PostOffice implements AutoCloseable {
  static final String LINK = "https://pay.example.com/pay/" + "abcd".repeat(8);

  private final int port = freePort();
  private final GreenMail server =
      new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Map<String, Object> settings = new HashMap<>();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private PostOffice() {
    set("shulka.public-url", "https://pay.example.com/");
    set("shulka.merchant.name", "Himal Tea");
    set("shulka.mail.from", "billing@example.com");
  }

  static PostOffice withoutServer() {
    return new PostOffice();
  }

  static PostOffice withServer() {
    PostOffice office = withServerAt("127.0.0.1");
    office.server.start();
    return office;
  }

  /** A server is set, but GreenMail is not running yet. */
  static PostOffice withServerAt(String host) {
    PostOffice office = new PostOffice();
    return office.set("spring.mail.host", host).set("spring.mail.port", office.port);
  }

  PostOffice set(String setting, Object value) {
    settings.put(setting, value);
    return this;
  }

  PostOffice open() {
    return open(InstantSource.fixed(ATime.NOW));
  }

  PostOffice open(InstantSource clock) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", settings));
    context.registerBean(ZoneId.class, () -> ATime.NEPAL);
    context.registerBean(InstantSource.class, () -> clock);
    context.register(MailSenderAutoConfiguration.class, NotificationConfiguration.class);
    context.refresh();
    return this;
  }

  Courier courier() {
    return context.getBean(Courier.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop();
  }

  List<Mail> received() {
    return List.of(server.getReceivedMessages()).stream().map(Mail::new).toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  @Override
  public void close() {
    context.close();
    server.stop();
  }
}
