package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random requests, the same in every run of a seed: whatever comes, the answer is a decent one. */
final class FuzzTest {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "0.1",
          "9223372036854775808",
          "[]",
          "{}",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"रु\"",
          "\"' OR 1=1 --\"",
          "\"${7*7}\"",
          "\"../..\"",
          "\"" + "x".repeat(3_000) + "\"",
          "[[[]]]",
          "{\"amount\":1}",
          "\"pidx\"",
          "nonsense",
          "\"01900000-0000-7000-8000-000000000000\"",
          "\"\\\"\"",
          "113000",
          "\"web\"");

  /** Who may do everything. */
  private static final String ADMIN = "fuzz~billing-admin";

  private static final List<String> FIELDS =
      List.of(
          "code",
          "name",
          "price",
          "features",
          "billingPeriod",
          "reason",
          "planCode",
          "quantity",
          "channel",
          "pidx",
          "token",
          "amount",
          "paymentId",
          "रु",
          "",
          "percentOff",
          "amountOff",
          "expiresAt",
          "planCodes",
          "couponCode");
  private static final List<String> POSTS =
      List.of(
          "/api/v1/checkouts",
          "/api/v1/admin/plans",
          "/api/v1/admin/coupons",
          "/api/v1/admin/coupons/dashain/retire",
          "/api/v1/admin/plans/pro/versions",
          "/api/v1/admin/plans/pro/retire",
          "/api/v1/admin/plans/pro/migrations",
          "/api/v1/admin/plans/pro/migrations/rehearsals",
          "/api/v1/admin/subscribers/01900000-0000-7000-8000-000000000000/subscriptions",
          "/api/v1/admin/payments/01900000-0000-7000-8000-000000000000/recheck",
          "/api/v1/payments/verify",
          "/api/v1/payments/verify-token",
          "/api/v1/invoices/01900000-0000-7000-8000-000000000000/payments");
  private static final List<String> GETS =
      List.of(
          "/api/v1/plans",
          "/api/v1/payments",
          "/api/v1/invoices",
          "/api/v1/subscriptions",
          "/api/v1/entitlements",
          "/api/v1/admin/plans",
          "/api/v1/admin/coupons",
          "/api/v1/admin/subscribers",
          "/api/v1/admin/payments",
          "/api/v1/admin/invoices",
          "/api/v1/admin/audit-log",
          "/payments",
          "/pay",
          "/payments/khalti/return",
          "/docs",
          "/x");

  private final Web web = Web.started();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_bodies_never_break_anything(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      String json = json(random);
      Reply answer = web.post(one(POSTS, random), json).as(ADMIN).answer();
      assertThat(answer.status()).as("seed %d: %s: %s", seed, json, answer.body()).isLessThan(500);
      if (answer.status() >= 400) answer.isProblem(answer.status());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void random_addresses_never_break_anything(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      String address = address(random);
      Reply answer = web.get(address).as(ADMIN).answer();
      assertThat(answer.status()).as("seed %d: %s", seed, address).isLessThan(500);
      assertThat(answer.body()).doesNotContain("Exception", "np.shulka", "org.springframework");
    }
  }

  @Test
  void random_headers_never_break_anything() {
    Random random = new Random(7);
    for (String name : List.of("Authorization", "Accept", "Accept-Language", "Content-Type")) {
      for (int i = 0; i < 40; i++) {
        String value = text(random).replaceAll("[^ -~]", "?");
        Reply answer = web.get("/api/v1/payments").with(name, value).answer();
        assertThat(answer.status()).as("%s: %s", name, value).isBetween(400, 499);
        assertThat(web.get("/").with(name, value).answer().status()).isLessThan(500);
      }
    }
  }

  private static String json(Random random) {
    StringBuilder json = new StringBuilder("{");
    int fields = random.nextInt(4);
    for (int i = 0; i < fields; i++) {
      json.append(i == 0 ? "" : ",").append('"').append(one(FIELDS, random)).append("\":");
      json.append(one(VALUES, random));
    }
    return json.append(random.nextInt(10) == 0 ? "" : "}").toString();
  }

  private static String address(Random random) {
    StringBuilder address = new StringBuilder(one(GETS, random));
    if (random.nextBoolean()) address.append('/').append(escaped(random));
    address.append("?limit=").append(escaped(random)).append("&pidx=").append(escaped(random));
    address.append("&q=").append(escaped(random)).append("&actor=").append(escaped(random));
    return address.append("&lang=").append(escaped(random)).toString();
  }

  private static String escaped(Random random) {
    return URLEncoder.encode(text(random), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, random.nextBoolean() ? 128 : 0x2_0000)
        .filter(Character::isDefined)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
