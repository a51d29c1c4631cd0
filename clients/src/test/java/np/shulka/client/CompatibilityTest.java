package np.shulka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever was written for the released document goes on working, unless the version is raised. A
 * release copies {@code docs/openapi.json} over {@code docs/openapi-released.json}.
 */
final class CompatibilityTest {
  private static final ApiDocument RELEASED = document("openapi-released.json");
  private static final ApiDocument NOW = document("openapi.json");

  /** A call that says whether something is active, and may be given a note. */
  private static final String SMALL =
      """
      {"openapi" : "3.1.0", "info" : {"title" : "small", "version" : "1"}, "paths" : {"/a" : {"post" : {
        "requestBody" : {"content" : {"application/json" : {"schema" : {"$ref" : "#/components/schemas/Ask"}}}},
        "responses" : {"200" : {"description" : "so it is", "content" : {"application/json" : {
          "schema" : {"$ref" : "#/components/schemas/Tell"}}}}}}}},
       "components" : {"schemas" : {
        "Ask" : {"type" : "object", "required" : ["name"], "properties" : {
          "name" : {"type" : "string"}, "note" : {"type" : ["string", "null"]}}},
        "Tell" : {"type" : "object", "required" : ["active"], "properties" : {"active" : {"type" : "boolean"}}}}}}
      """;

  /**
   * Where the released document was wrong; the next release has to say so. Credit notes of changes
   * have no refund, and it promised one to all; entries of refunds were answered, and it did not
   * name them. What add-ons there are may be read without a token now; with one it is the same.
   */
  private static final List<String> KNOWN =
      List.of(
          "GET /api/v1/add-ons",
          "GET /api/v1/admin/ledger/entries",
          "an answer's CreditNote.refundId");

  private static ApiDocument document(String name) {
    return ApiDocument.read(Path.of("../docs").resolve(name));
  }

  private static List<String> broken(ApiDocument before, ApiDocument after) {
    return after.version() > before.version() ? List.of() : before.brokenBy(after);
  }

  @Test
  void nothing_that_was_released_is_broken() {
    assertThat(broken(RELEASED, NOW)).isEqualTo(KNOWN);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          a call is gone             | "/api/v1/entitlements"    | "/api/v1/rights"
          an answer says less        | "validUntil"              | "validTill"
          a request wants another    | "planCode"                | "plan"
          an answer of its own       | "202"                     | "203"
          a word is replaced         | "past-due"                | "overdue"
          a number becomes text      | "type" : "boolean"        | "type" : "string"
          """)
  void a_planted_break_is_found(String what, String was, String is) {
    assertThat(broken(NOW, NOW.with(was, is))).as(what).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          an answer may be null       | "active" : {"type" : "boolean"} | "active" : {"type" : ["boolean", "null"]}
          null is not taken any more  | "note" : {"type" : ["string", "null"]} | "note" : {"type" : "string"}
          what was there may be gone  | "required" : ["active"] | "required" : []
          what need not be said must  | "required" : ["name"] | "required" : ["name", "note"]
          """)
  void what_becomes_open_or_closed_is_found(String what, String was, String is) {
    ApiDocument small = new ApiDocument(SMALL);

    assertThat(broken(small, small)).isEmpty();
    assertThat(broken(small, small.with(was, is))).as(what).isNotEmpty();
  }

  @Test
  void a_break_is_a_new_version() {
    ApiDocument other = NOW.with("\"validUntil\"", "\"validTill\"");

    assertThat(broken(NOW, other.with("\"version\" : \"1\"", "\"version\" : \"2\""))).isEmpty();
  }

  @Test
  void what_is_said_besides_breaks_nothing() {
    String known = "\"validUntil\" : {";
    String more = "\"since\" : {\"type\" : \"string\"}, " + known;

    assertThat(broken(NOW, NOW.with(known, more))).isEmpty();
  }
}
