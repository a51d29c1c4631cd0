package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import np.shulka.application.payment.GatewayUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot prove that it is Khalti gets neither our key nor an order. */
class UntrustedServerTest {
  private static final String PASSWORD = "not-a-secret";

  @TempDir private Path folder;

  @Test
  void a11_a_certificate_nobody_vouches_for_is_refused() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpsServer server = impostor(requests);
    String address = "https://localhost:" + server.getAddress().getPort();

    try (AGateway gateway = AGateway.at(address).open()) {
      assertThatThrownBy(() -> gateway.port().initiate(AnOrder.forAMonth().order()))
          .isInstanceOf(GatewayUnavailable.class)
          .hasRootCauseInstanceOf(GeneralSecurityException.class);
    } finally {
      server.stop(0);
    }

    assertThat(requests).hasValue(0);
  }

  private HttpsServer impostor(AtomicInteger requests) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    server.createContext("/", _ -> requests.incrementAndGet());
    server.start();
    return server;
  }

  private SSLContext selfSigned() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(keyFile())) {
      keys.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private Path keyFile() throws IOException, InterruptedException {
    Path file = folder.resolve("impostor.p12");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "impostor",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(code).isZero();
    return file;
  }
}
