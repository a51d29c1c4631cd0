package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiSandboxTest {

  @Test
  void is_given_to_a_test(KhaltiSandbox khalti) {
    expectNew(khalti);
  }

  @Test
  void is_as_good_as_new_in_the_next_test(KhaltiSandbox khalti) {
    expectNew(khalti);
  }

  @Nested
  class Inside {

    @Test
    void is_given_to_a_nested_test(KhaltiSandbox khalti) {
      expectNew(khalti);
    }
  }

  @Test
  void reads_its_time_from_the_clock_it_was_given() {
    Instant instant = Instant.parse("2026-01-31T18:15:00.123456789Z");
    SandboxConfig config =
        SandboxConfig.defaults()
            .clock(InstantSource.fixed(instant))
            .linkLife(Duration.ofMinutes(30));
    try (KhaltiSandbox khalti = KhaltiSandbox.start(config)) {
      var answer = new Merchant(khalti).initiate(Merchant.ORDER);

      assertThat(answer.text("expires_at")).isEqualTo("2026-02-01T00:30:00.123456+05:45");
      assertThat(answer.json().path("expires_in").asInt()).isEqualTo(1800);
    }
  }

  @Test
  void sends_payers_to_its_public_address() {
    SandboxConfig config =
        SandboxConfig.defaults().publicUrl("https://pay.example.com/").secretKey("secret");
    try (KhaltiSandbox khalti = KhaltiSandbox.start(config)) {
      var answer = new Merchant(khalti).initiate(Merchant.ORDER);

      assertThat(answer.text("payment_url")).startsWith("https://pay.example.com/pay/?pidx=");
      assertThat(URI.create(khalti.baseUrl()).getHost()).isEqualTo("localhost");
    }
  }

  @Test
  void remembers_only_so_many_requests_and_payments() {
    try (KhaltiSandbox khalti = KhaltiSandbox.start(SandboxConfig.defaults().memory(5, 3))) {
      Merchant merchant = new Merchant(khalti);
      for (int i = 0; i < 12; i++) {
        merchant.paid();
      }

      assertThat(khalti.requests()).hasSize(3);
      assertThat(khalti.payments()).hasSize(5);
    }
  }

  @Test
  void stops_listening_when_it_is_closed() {
    KhaltiSandbox khalti = KhaltiSandbox.start(SandboxConfig.defaults());
    Merchant merchant = new Merchant(khalti);
    khalti.close();

    assertThatThrownBy(() -> merchant.sendOrFail(merchant.request("/")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void says_so_when_the_port_is_taken(KhaltiSandbox khalti) {
    int port = URI.create(khalti.baseUrl()).getPort();

    assertThatThrownBy(() -> KhaltiSandbox.start(SandboxConfig.defaults().port(port)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(String.valueOf(port));
  }

  @Test
  void hides_the_key_in_what_it_remembers(KhaltiSandbox khalti) {
    new Merchant(khalti).get("/api/v2/merchant-transaction/?page=1");

    RecordedRequest request = khalti.requests().getFirst();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.query()).isEqualTo("page=1");
    assertThat(request.headers()).containsEntry("authorization", "[redacted]");
  }

  @Test
  void takes_arguments_before_the_environment() {
    SandboxConfig config =
        Sandbox.config(
            new String[] {"--port", "1234", "--bank-delay", "5"},
            Map.of("SANDBOX_PORT", "99", "SANDBOX_PUBLIC_URL", "http://x.example/"));

    assertThat(config.listening().port()).isEqualTo(1234);
    assertThat(config.listening().publicUrl()).isEqualTo("http://x.example");
    assertThat(config.terms().bankDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(Sandbox.config(new String[0], Map.of()).listening().port()).isEqualTo(8090);
    assertThatThrownBy(() -> Sandbox.config(new String[] {"--nonsense"}, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--port");
  }

  @Test
  void greets_with_everything_a_developer_needs(KhaltiSandbox khalti) {
    assertThat(Sandbox.greeting(khalti))
        .contains(khalti.baseUrl() + "/api/v2/", khalti.secretKey(), "9800000000", "1111")
        .contains("987654", "/__ctl/");
  }

  private static void expectNew(KhaltiSandbox khalti) {
    assertThat(khalti.payments()).isEmpty();
    assertThat(new Merchant(khalti).initiated()).hasSize(22);
  }
}
