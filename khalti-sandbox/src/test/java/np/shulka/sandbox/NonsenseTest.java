package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends on purpose changes nothing, and is refused in words that help. */
@ExtendWith(KhaltiSandboxExtension.class)
class NonsenseTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;
  private final Merchant anybody;

  NonsenseTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
    this.anybody = new Merchant(khalti, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "faults | {\"endpoint\":\"nowhere\",\"fault\":\"drop_after\"} | only [INITIATE, LOOKUP",
        "faults | {\"endpoint\":\"lookup\",\"fault\":\"drop_after\",\"times\":0} | times",
        "faults | {\"endpoint\":\"lookup\",\"fault\":\"drop_after\",\"times\":-3} | times",
        "quirks | {\"NONSENSE\":true} | only [LEGACY_INITIATE",
        "quirks | {\"KYC_CAP\":true,\"NONSENSE\":true} | only [LEGACY_INITIATE",
        "quirks | {\"KYC_CAP\":\"yes\"} | true or false",
        "quirks | {\"KYC_CAP\":[1]} | true or false",
        "quirks | {\"KYC_CAP\":null} | true or false",
        "clock  | {\"advance_seconds\":-1} | advance_seconds",
        "clock  | {\"advance_seconds\":999999999999999} | advance_seconds",
        "tokens | {\"amount\":0,\"product_identity\":\"plan\"} | amount",
        "tokens | {\"amount\":-5,\"product_identity\":\"plan\"} | amount",
      })
  void control_says_what_it_takes(String where, String body, String said) {
    var before = khalti.now();

    var refused = anybody.post("/__ctl/" + where + "/", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains(said).doesNotContain("np.shulka");
    assertThat(khalti.quirks()).isEmpty();
    assertThat(khalti.faults()).isEmpty();
    assertThat(khalti.now()).isBetween(before, before.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"modes\":[{\"a\":1}]    | modes",
        "\"modes\":[null]         | modes",
        "\"ttl\":0                | ttl",
        "\"ttl\":-5               | ttl",
        "\"ttl\":999999999999999  | ttl",
      })
  void a_field_of_a_checkout_is_named(String field, String named) {
    String order = Merchant.ORDER.replace("\"amount\"", field + ",\"amount\"");

    var refused = merchant.initiate(order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path(named).path(0).asString("")).isNotEmpty();
    assertThat(refused.text("error_key")).isEqualTo("validation_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"9800000001\"]", "{}", "true"})
  void a_mobile_that_is_no_text_gives_nothing_back(String mobile) {
    String pidx = merchant.paid();

    var refused =
        merchant.refund(merchant.transactionOf(pidx), "{\"mobile\":%s}".formatted(mobile));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().has("mobile")).isTrue();
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void a_form_that_was_not_offered_pays_nothing() {
    String order = Merchant.ORDER.replace("\"amount\"", "\"modes\":[\"EBANKING\"],\"amount\"");
    String pidx = merchant.initiate(order).text("pidx");
    Map<String, String> wallet = Map.of("khalti_id", "9800000001", "mpin", "1111");

    var refused = new Browser(khalti).press(pidx, "wallet", wallet);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("can not be paid from a wallet");
  }
}
