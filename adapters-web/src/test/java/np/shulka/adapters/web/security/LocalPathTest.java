package np.shulka.adapters.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/me", "/me/invoices?tab=paid&x=%2F#top", "/pay/a-b_c~d"})
  void a_place_of_ours_is_kept(String path) {
    assertThat(LocalPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "me",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/ /evil.example",
        "/me\r\nSet-Cookie: a=b",
        "/me\\..\\x",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\u0000",
        "/योजना"
      })
  void everything_else_leads_home(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }

  @Test
  void so_does_nothing_and_too_much() {
    assertThat(LocalPath.of(null)).isEqualTo("/");
    assertThat(LocalPath.of("/" + "a".repeat(2001))).isEqualTo("/");
  }
}
