package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import np.shulka.bootstrap.FreePort;
import org.junit.jupiter.api.Test;

/** In production no embedded part starts, and what is missing is named (L3). */
class ProductionModeTest {

  @Test
  void missing_settings_are_named() throws Exception {
    try (Program program =
        Program.launch(
            Map.of("shulka.mode", "production", "shulka.public-url", ""), FreePort.any())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.log())
          .contains(
              "SPRING_DATASOURCE_URL",
              "KHALTI_BASE_URL",
              "KHALTI_SECRET_KEY",
              "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
              "SHULKA_SIGN_IN_CLIENT_ID",
              "SHULKA_SIGN_IN_CLIENT_SECRET",
              "SHULKA_SIGN_IN_ISSUER",
              "SHULKA_WEBHOOKS_SECRET_KEYS",
              "SHULKA_PUBLIC_URL")
          .doesNotContain("embedded:")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void an_unknown_mode_is_refused() throws Exception {
    try (Program program = Program.launch(Map.of("shulka.mode", "prodution"), FreePort.any())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.log()).contains("SHULKA_MODE").doesNotContain("embedded:");
    }
  }
}
