package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(KhaltiSandboxExtension.class)
class FalseAnswerTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  FalseAnswerTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_STATUS,    Frozen, status,         '\"Frozen\"'",
    "UNKNOWN_STATUS,    UserCanceled, status,   '\"UserCanceled\"'",
    "BLANK_TRANSACTION, '',     transaction_id, '\"\"'",
    "NO_TRANSACTION,    '',     transaction_id, null",
    "STRING_NUMBERS,    '',     total_amount,   '\"13000\"'",
    "EXTRA_FIELDS,      '',     settled_via,    '\"NCHL\"'",
    "OTHER_AMOUNT,      100,    total_amount,   13100",
    "OTHER_AMOUNT,      -1,     total_amount,   12999",
    "OTHER_PIDX,        other,  pidx,           '\"other\"'",
    "FLAPPING,          '',     status,         '\"Pending\"'"
  })
  void changes_what_a_lookup_says(String kind, String detail, String field, String value) {
    String pidx = merchant.paid();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.valueOf(kind), detail), 1);

    assertThat(merchant.lookup(pidx).json().path(field)).hasToString(value);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void flaps_between_pending_and_initiated() {
    String pidx = merchant.initiated();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.FLAPPING), 3);

    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Pending");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Initiated");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Pending");
  }

  @Test
  void gives_out_an_earlier_transaction() {
    String earlier = merchant.paid();
    String pidx = merchant.paid();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.REUSED_TRANSACTION), 1);

    assertThat(merchant.lookup(pidx).text("transaction_id"))
        .isEqualTo(merchant.transactionOf(earlier));
  }

  @Test
  void gives_out_an_earlier_pidx() {
    String earlier = merchant.initiated();
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.DUPLICATE_PIDX), 1);

    var answer = merchant.initiate(Merchant.ORDER);

    assertThat(answer.text("pidx")).isEqualTo(earlier);
    assertThat(answer.text("payment_url")).endsWith("?pidx=" + earlier);
  }

  @Test
  void sends_the_payer_to_a_foreign_host() {
    khalti.arm(Endpoint.INITIATE, Fault.foreignPaymentUrl("http://evil.example/?pidx="), 1);

    var answer = merchant.initiate(Merchant.ORDER);

    assertThat(answer.text("payment_url"))
        .isEqualTo("http://evil.example/?pidx=" + answer.text("pidx"));
  }
}
