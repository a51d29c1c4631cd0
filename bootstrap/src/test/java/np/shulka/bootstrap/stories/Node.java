package np.shulka.bootstrap.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.MigratedFolder;
import np.shulka.bootstrap.ShulkaApplication;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.SignIn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One running application in this process. */
final class Node implements AutoCloseable {
  private final URI address;
  private final ConfigurableApplicationContext context;

  private Node(URI address, ConfigurableApplicationContext context) {
    this.address = address;
    this.context = context;
  }

  static Node start(Map<String, String> settings) {
    int port = FreePort.any();
    URI address = URI.create("http://localhost:" + port);
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.port", Integer.toString(port));
    all.put("shulka.public-url", address.toString());
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new Node(address, SpringApplication.run(ShulkaApplication.class, arguments));
  }

  /** One with everything embedded; its data folder begins with a database that is migrated. */
  static Node alone(Path data, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("shulka.data-folder", data.toString());
    settings.put("shulka.sandbox.port", "0");
    try {
      if (!Files.exists(data.resolve("postgres"))) MigratedFolder.in(data);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return start(settings);
  }

  static Node alone(Path data) {
    return alone(data, Map.of());
  }

  URI address() {
    return address;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Somebody who never subscribed, signed in here. */
  Api subscriber(String name) {
    return new Api(address, token(name), new Browser());
  }

  String token(String name) {
    return new SignIn(address).as("demo-" + name);
  }

  /** Where other nodes find the keys of the tokens that this one signs. */
  String keySet() {
    return address + "/oauth2/jwks";
  }

  @Override
  public void close() {
    context.close();
  }
}
