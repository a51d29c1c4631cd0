package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner is told who sends what cannot be: which field, and what it should be. */
final class PartnerRefusalsTest {
  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);

  private static void says(Reply reply, String field, String remedy) {
    reply.namesField(field);
    assertThat(reply.at("/errors/0/message")).contains(remedy);
    assertThat(reply.at("/errors/0/code")).isNotEqualTo("invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "limit        | /events?limit=many                                        | a whole number",
        "limit        | /events?limit=0                                           | is 1 to 200",
        "after        | /events?after=the-last                                    | an id like",
        "id           | /subscriptions/mine                                       | an id like",
        "updatedSince | /subscriptions?updatedSince=now                           | a time like",
        "updatedSince | /subscriptions?updatedSince=-290000000-01-01T00:00:00Z    | a time like",
        "updatedSince | /subscriptions?updatedSince=%2B290000-01-01T00:00:00Z     | a time like",
        "updatedSince | /subscriptions?updatedSince=%2B999999999-12-31T23:59:59Z  | a time like"
      })
  void a_bad_question_is_told_what_is_wanted(String field, String path, String remedy) {
    says(partner.get(path), field, remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url      | /webhook-endpoints       | {\"url\":7}                               | a text",
        "types    | /webhook-endpoints       | {\"url\":\"https://a.np\",\"types\":\"x\"} | a list",
        "url      | /webhook-endpoints       | {\"url\":\"https://a.np/\\u0000\"}         | without NUL",
        "quantity | /subscribers/c/checkouts | {\"planCode\":\"p\",\"quantity\":1.5}       | whole number",
        "quantity | /subscribers/c/checkouts | {\"planCode\":\"p\",\"quantity\":\"2\"}     | whole number",
        "addOns   | /subscribers/c/checkouts | {\"planCode\":\"p\",\"addOns\":{}}          | a list"
      })
  void a_bad_body_is_told_what_is_wanted(String field, String path, String json, String remedy) {
    says(partner.post(path, json), field, remedy);
  }
}
