package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs say in {@code If-None-Match}, and what they hear (RFC 9110, 13.1.2). */
final class EntitlementsConditionsTest {
  private static final String PATH = "/api/v1/partner/subscribers/c/entitlements";

  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);
  private String tag = "";

  @BeforeEach
  void knows() {
    partner.put("/subscribers/c", "{}").is(201);
    tag = partner.get("/subscribers/c/entitlements").is(200).header("ETag");
  }

  private Reply asks(String... conditions) {
    Web.Asking asking = web.get(PATH).as(partner.token());
    for (String one : conditions) asking.with("If-None-Match", one.replace("OURS", tag));
    return asking.answer();
  }

  private void isKnown(Reply reply) {
    assertThat(reply.is(304).body()).isEmpty();
    assertThat(reply.header("ETag")).isEqualTo(tag);
    assertThat(reply.header("Cache-Control")).contains("no-cache", "private");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OURS",
        "W/OURS",
        "*",
        " * ",
        "\"other\", OURS",
        "OURS,\"other\"",
        "\"a, b\", OURS",
        "W/\"*\", W/OURS",
        "\"\", OURS"
      })
  void what_names_the_state_is_answered_with_304(String condition) {
    isKnown(asks(condition));
  }

  @Test
  void conditions_of_several_lines_are_one_list() {
    isKnown(asks("\"other\"", "OURS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"other\"",
        "\"*\"",
        "W/\"*\"",
        "\"a, b\"",
        "garbage",
        "\"never closed",
        "W/",
        ",,,",
        "\"\"",
        "\u00e9"
      })
  void what_does_not_is_answered_in_full(String condition) {
    Reply reply = asks(condition).is(200);

    assertThat(reply.at("/active")).isEqualTo("false");
    assertThat(reply.header("ETag")).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "OURS"})
  void a_head_hears_the_same(String condition) {
    Web.Asking head = new Web.Asking(web, web.request(PATH).HEAD()).as(partner.token());

    isKnown(head.with("If-None-Match", condition.replace("OURS", tag)).answer());
  }

  @Test
  void of_somebody_who_is_not_there_no_state_is_known() {
    web.get("/api/v1/partner/subscribers/nobody/entitlements")
        .as(partner.token())
        .with("If-None-Match", "*")
        .answer()
        .isProblem(404, "subscriber-not-found");
  }
}
