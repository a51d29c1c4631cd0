package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of the administration behind plain links, as browsers follow them. */
final class FileLinksTest {
  private final Web web = Web.started();

  private Reply followed(String path) {
    return web.get("/api/v1/admin/" + path)
        .as("anita~billing-viewer")
        .with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .answer()
        .is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports/revenue?from=2026-02-01&to=2026-03-01",
        "reports/dunning?from=2026-02-01&to=2026-03-01",
        "reports/stranded-money?limit=50",
        "sales-register?month=2082-11"
      })
  void a_link_says_which_file_it_wants(String path) {
    Reply file = followed(path + "&format=csv");
    assertThat(file.header("Content-Type").toString()).contains("text/csv");
    assertThat(file.header("Content-Disposition").toString()).contains("attachment");

    Reply plain = followed(path + "&format=json");
    assertThat(plain.header("Content-Type").toString()).contains("application/json");
  }
}
