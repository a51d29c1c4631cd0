package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import np.shulka.domain.LifeCycle;
import org.junit.jupiter.api.Test;

final class InvoiceLifeCycleTest {

  private static final Map<String, String> SENTENCES =
      Map.of(
          "Open", "A payment request: terms frozen, waiting for money.",
          "Settlement", "A proof pays it in full; there is at most one, ever.",
          "Paid", "A tax invoice with its number. It never changes again.",
          "Voided", "Taken back before anybody paid it.");

  private static final String EXPECTED =
      """
      Open close Voided
      Open settle Settlement
      Settlement taxInvoice Paid
      """;

  private static LifeCycle life() {
    return LifeCycle.of(Invoice.class, List.of(Settlement.class), Map.of());
  }

  @Test
  void an_invoice_has_these_transitions_and_no_others() {
    assertThat(life().transitions()).containsExactlyElementsOf(EXPECTED.lines().toList());
  }

  @Test
  void the_page_shows_the_invoice_as_it_is() throws IOException {
    LifeCycle life = life();
    String page =
        life.page(
            "The life of an invoice",
            "A payment request that a proof, and nothing else, turns into a tax invoice.",
            SENTENCES);

    assertThat(SENTENCES).containsOnlyKeys(life.stateNames());
    assertThat(LifeCycle.kept("invoice-lifecycle.md", page)).isEqualTo(page);
  }
}
