package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import np.shulka.application.payment.ScriptedGateway.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a server that was built with its application, and of one that was not. */
final class ShellTest {
  private static final Web BUILT =
      Web.startedWithApplication("classpath:application/manifest.json");
  private static final Pattern NONCE = Pattern.compile("nonce-([A-Za-z0-9+/=]{24})'");

  private final Web plain = Web.started();

  @AfterAll
  static void stop() {
    BUILT.stop();
  }

  private static String nonce(Reply page) {
    var found = NONCE.matcher(page.header("Content-Security-Policy"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_page_names_what_the_application_begins_with() {
    String page = BUILT.get("/").answer().is(200).body();

    assertThat(page)
        .contains("<div id=\"root\">", "<main>")
        .contains("<script src=\"/app/boot.js\"></script>")
        .contains("<script type=\"module\" src=\"/app/assets/main-2b.js\"></script>")
        .contains("<link rel=\"modulepreload\" href=\"/app/assets/vendor-1a.js\">")
        .contains("/app/assets/vendor-1a.css", "/app/assets/main-2b.css")
        .doesNotContain("page-3c");
  }

  @Test
  void styles_of_the_application_carry_a_word_of_that_answer() {
    Reply page = BUILT.get("/").answer().is(200);
    Reply other = BUILT.get("/").answer().is(200);

    assertThat(page.body()).contains("<meta name=\"csp-nonce\" nonce=\"" + nonce(page) + "\">");
    assertThat(nonce(page)).isNotEqualTo(nonce(other));
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
        .contains("connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*;script");
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void what_became_of_a_button_is_not_drawn_over() {
    String link = Payer.fresh(BUILT).checksOut().payLink();
    BUILT.gateway().failNext(Fault.UNAVAILABLE);

    Reply page = BUILT.post(link, "").answer().is(503);

    assertThat(page.body())
        .contains("role=\"alert\"", "Nothing was charged", "href=\"" + link + "\"")
        .doesNotContain("<script");
    assertThat(BUILT.get("/pay/absent").answer().is(404).body()).contains("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plans",
        "/checkout/x",
        "/me",
        "/me/invoices/1",
        "/admin",
        "/admin/x/y",
        "/accessibility"
      })
  void the_applications_own_pages_are_a_shell(String path) {
    Reply page = BUILT.get(path).with("Accept", "text/html").answer().is(200);

    assertThat(page.body()).contains("<noscript>", "needs JavaScript", "main-2b.js");
    assertThat(BUILT.get(path + "?lang=ne").answer().body()).contains("lang=\"ne\"");
    plain.get(path).with("Accept", "text/html").answer().is(404);
  }

  @Test
  void a_page_that_waits_is_loaded_again_only_without_scripts() {
    Payer.Checkout checkout = Payer.fresh(BUILT).checksOut();

    Reply page = BUILT.get("/payments/" + checkout.payment()).answer().is(200);

    assertThat(page.headers().firstValue("Refresh")).isEmpty();
    assertThat(page.body()).contains("<noscript><meta http-equiv=\"refresh\" content=\"2;url=");
  }

  @Test
  void a_page_speaks_as_was_chosen_in_the_application() {
    assertThat(BUILT.get("/me").with("Cookie", "lang=ne").answer().body()).contains("lang=\"ne\"");
    assertThat(BUILT.get("/me").with("Cookie", "lang=xx").answer().body()).contains("lang=\"en\"");
    assertThat(BUILT.get("/me?lang=en").with("Cookie", "lang=ne").answer().body())
        .contains("lang=\"en\"");
  }

  @Test
  void a_lost_page_is_lost_and_still_the_applications() {
    Reply lost = BUILT.get("/nowhere").with("Accept", "text/html").answer().is(404);

    assertThat(lost.body()).contains("There is nothing here", "main-2b.js");
    BUILT.get("/nowhere").answer().isProblem(404, "not-found");
  }

  @Test
  void without_an_application_pages_are_as_they_were() {
    Reply page = plain.get("/").answer().is(200);

    assertThat(page.body()).doesNotContain("<script", "nonce");
    assertThat(page.header("Content-Security-Policy")).doesNotContain("script");
  }

  @Test
  void files_are_kept_for_ever_and_are_nobodys() {
    Reply file = plain.get("/app/assets/built-0d.js").answer().is(200);

    assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(file.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(file.header("Content-Type")).startsWith("text/javascript");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void files_come_compressed_to_those_who_take_it() {
    Reply zipped =
        plain.get("/app/assets/built-0d.js").with("Accept-Encoding", "gzip").answer().is(200);

    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.header("Content-Type")).startsWith("text/javascript");
    assertThat(zipped.header("Vary")).contains("Accept-Encoding");
  }

  @Test
  void a_file_that_is_not_there_is_not_there() {
    plain.get("/app/assets/gone.js").answer().isProblem(404, "not-found");
  }
}
