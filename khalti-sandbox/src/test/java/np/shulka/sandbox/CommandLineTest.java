package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed behind {@code ./shulka sandbox}. */
@ExtendWith(KhaltiSandboxExtension.class)
class CommandLineTest {

  @ParameterizedTest
  @CsvSource({
    "--port, abc, --port is a port",
    "--port, 99999, --port is a port",
    "--port, -1, --port is a port",
    "--link-life, soon, --link-life is seconds",
    "--link-life, 0, --link-life is seconds",
    "--link-life, -5, --link-life is seconds",
    "--link-life, 99999999999999999999, --link-life is seconds",
    "--bank-delay, -3, --bank-delay is seconds",
    "--public-url, example.com, --public-url is an address",
    "--public-url, ftp://example.com, --public-url is an address",
    "--secret-key, '', --secret-key is a key",
    "--secret-key, 'a b', --secret-key is a key",
    "port, 8091, options: --port",
    "--nonsense, 1, options: --port",
  })
  void what_cannot_be_is_named(String option, String value, String said) {
    assertThatThrownBy(() -> Sandbox.config(new String[] {option, value}, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @Test
  void a_variable_is_named_by_its_option() {
    assertThatThrownBy(() -> Sandbox.config(new String[0], Map.of("SANDBOX_PORT", "x")))
        .hasMessageContaining("SANDBOX_PORT")
        .hasMessageContaining("'x'");
  }

  @Test
  void a_port_that_another_has_is_said_in_one_line(KhaltiSandbox khalti) {
    int port = URI.create(khalti.baseUrl()).getPort();
    SandboxConfig config = SandboxConfig.defaults().port(port);

    assertThat(Sandbox.complaint(() -> KhaltiSandbox.start(config)))
        .hasValueSatisfying(
            said -> assertThat(said).contains("" + port, "already in use").doesNotContain("\n"));
  }

  @Test
  void a_host_that_is_none_is_said_in_one_line() {
    SandboxConfig config = SandboxConfig.defaults().host("nowhere.invalid");

    assertThat(Sandbox.complaint(() -> KhaltiSandbox.start(config)))
        .hasValueSatisfying(said -> assertThat(said).contains("nowhere.invalid"));
  }
}
