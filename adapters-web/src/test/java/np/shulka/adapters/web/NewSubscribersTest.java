package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Partners who put a subscriber only where there is none yet. */
final class NewSubscribersTest {
  private static final String PLACE = "/api/v1/partner";

  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);

  /** RFC 9110, 13.1.2 and 13.2.1. */
  @Test
  void who_asks_for_a_new_one_changes_nobody() {
    partner.put("/subscribers/c", "{\"name\":\"Sita\"}").is(201);

    onlyNew("c", "{\"name\":\"Ram\"}").isProblem(412, "precondition-failed");
    onlyNew("c", "{\"name\":1}").isProblem(400, "invalid-request");
    onlyNew("d", "{\"name\":\"Ram\"}").is(201);

    assertThat(partner.put("/subscribers/c", "{\"phone\":\"9800000001\"}").is(200).at("/id"))
        .isNotEmpty();
    Reply other =
        web.put(PLACE + "/subscribers/c", "{}")
            .as(partner.token())
            .with("If-None-Match", "\"some state\"")
            .answer();
    other.is(200);
  }

  private Reply onlyNew(String external, String json) {
    return web.put(PLACE + "/subscribers/" + external, json)
        .as(partner.token())
        .with("If-None-Match", "*")
        .answer();
  }
}
