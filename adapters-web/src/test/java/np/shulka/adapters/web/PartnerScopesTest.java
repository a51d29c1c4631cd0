package np.shulka.adapters.web;

import java.util.stream.Stream;
import np.shulka.adapters.web.Web.Asking;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner's programs may do, route by route. */
final class PartnerScopesTest {
  private static final String PLACE = "/api/v1/partner";

  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);

  private Asking call(String method, String path) {
    return switch (method) {
      case "PUT" -> web.put(PLACE + path, "{}");
      case "DELETE" -> web.delete(PLACE + path);
      default -> web.post(PLACE + path, "{}");
    };
  }

  /** Everything that writes; whether there is such a thing is no matter. */
  static Stream<Arguments> writing() {
    String id = "/" + AnId.uuid();
    return Stream.of(
        Arguments.of("PUT", "/subscribers/c"),
        Arguments.of("POST", "/subscribers/c/checkouts"),
        Arguments.of("POST", "/webhook-endpoints"),
        Arguments.of("DELETE", "/webhook-endpoints" + id),
        Arguments.of("POST", "/webhook-endpoints" + id + "/rotate-secret"),
        Arguments.of("POST", "/deliveries" + id + "/redeliver"),
        Arguments.of("POST", "/deliveries" + id + "/skip"));
  }

  @ParameterizedTest
  @MethodSource("writing")
  void who_may_read_writes_nothing(String method, String path) {
    String reading = partner.client() + "~partner.read";

    call(method, path).as(reading).answer().isProblem(403, "forbidden");
  }

  /** Whatever the token says, which an identity provider of its own may have given out. */
  @ParameterizedTest
  @MethodSource("writing")
  void what_an_admin_does_not_allow_no_token_does(String method, String path) {
    APartner reader = APartner.letIn(web, "partner:read");

    reader.get("/events").is(200);
    call(method, path).as(reader.token()).answer().isProblem(403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribers/c/entitlements",
        "/subscriptions",
        "/subscriptions/0198c0de-0000-7000-8000-000000000000",
        "/events",
        "/webhook-endpoints",
        "/webhook-endpoints/0198c0de-0000-7000-8000-000000000000/deliveries"
      })
  void who_may_write_reads_nothing(String path) {
    String writing = partner.client() + "~partner.write";
    APartner writer = APartner.letIn(web, "partner:write");

    web.get(PLACE + path).as(writing).answer().isProblem(403, "forbidden");
    head(PLACE + path).as(writing).answer().is(403);
    writer.get(path).isProblem(403, "forbidden");
    head(PLACE + path).as(writer.token()).answer().is(403);
  }

  private Asking head(String path) {
    return new Asking(web, web.request(path).HEAD());
  }

  @Test
  void a_head_is_for_those_who_may_read() {
    head(PLACE + "/events").as(partner.client() + "~partner.read").answer().is(200);
    head("/api/v1/admin/partners").as("asha~billing-viewer").answer().is(200);
    head("/api/v1/admin/partners").as("sita").answer().is(403);
  }
}
