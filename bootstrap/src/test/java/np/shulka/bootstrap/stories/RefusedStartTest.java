package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.UnpackedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be ends at once, and says in few words what helps (L3). */
class RefusedStartTest {
  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws Exception {
    UnpackedPostgres.in(folder);
  }

  @Test
  void settings_that_cannot_be_are_all_named() throws Exception {
    String log =
        refused(
            Map.of(
                "shulka.sweep.every", "often",
                "shulka.renewal.grace", "-7d",
                "khalti.deadline.lookup", "-1s",
                "shulka.public-url", "billing.example"));

    assertThat(log)
        .contains("SHULKA_SWEEP_EVERY", "'often'")
        .contains("SHULKA_RENEWAL_GRACE", "KHALTI_DEADLINE_LOOKUP", "SHULKA_PUBLIC_URL");
  }

  @Test
  void a_port_that_another_has_is_named() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());

      assertThat(refused(Map.of("shulka.sandbox.port", port)))
          .contains("SHULKA_SANDBOX_PORT", port);
    }
  }

  @Test
  void what_was_started_already_ends_with_it() throws Exception {
    assertThat(refused(Map.of("management.server.port", "none")))
        .contains("embedded: PostgreSQL", "management.server.port");
  }

  @Test
  void what_an_adapter_refuses_is_said_alone() throws Exception {
    Map<String, String> mixed =
        Map.of(
            "khalti.base-url", "https://dev.khalti.com",
            "khalti.secret-key", "a-secret",
            "khalti.environment", "live");

    assertThat(refused(mixed)).contains("KHALTI_ENVIRONMENT says LIVE, but dev.khalti.com is");
  }

  @Test
  void a_data_folder_of_another_version_is_said_at_once() throws Exception {
    Path data = Files.createDirectory(folder.resolve("postgres"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");

    assertThat(refused(Map.of())).contains("SHULKA_DATA_FOLDER", "PostgreSQL 15");
  }

  /** What it says; no stack trace is part of it. */
  private String refused(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("shulka.data-folder", folder.toString());
    all.putIfAbsent("shulka.sandbox.port", "0");
    try (Program program = Program.launch(all, FreePort.any())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.log()).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
      return program.log();
    }
  }
}
