package np.shulka.domain.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.PeriodLines;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What an invoice is worked out from, once more. */
final class ReckoningTest {
  private static final Plan PRO = APlan.onSale().costing(Money.paisa(33_333)).build();
  private static final AddOn HELP = AnAddOn.once().costing(Money.rupees(500)).build();
  private static final Selection ONE = ASelection.of(PRO, 1);

  /** A catalog of these two. */
  private static final Prices PRICES =
      new Prices() {
        @Override
        public Chosen chosen(Selection selection) {
          return new Chosen(selection, PRO.current(), List.of());
        }

        @Override
        public LineOrigin once(PinnedAddOn addOn) {
          return new LineOrigin(Article.of(HELP.code(), HELP.current()), addOn.quantity());
        }
      };

  private static PaymentRequest asking(Purpose purpose, Charges charges) {
    return AnInvoice.ofSomebody().charging(charges).buying(purpose).open().request();
  }

  private static Charges of(int periods, Optional<Rebate> rebate) {
    return new Charges(LineOrigin.lines(PeriodLines.of(PRICES.chosen(ONE), periods)), rebate);
  }

  private static Reckoning reckoning(PaymentRequest request, Optional<Discount> discount) {
    return Reckoning.of(request, PRICES, discount).orElseThrow();
  }

  private static Sums kept(PaymentRequest request) {
    return Sums.of(request.charges(), Optional.empty());
  }

  @Test
  void s8_each_line_says_its_share_of_the_tax() {
    PaymentRequest three = asking(new Purpose.Time(ONE, 3), of(3, Optional.empty()));

    Reckoning again = reckoning(three, Optional.empty());

    assertThat(again.lines())
        .extracting(LineWhy::tax)
        .containsExactly(Money.paisa(4_333), Money.paisa(4_334), Money.paisa(4_333));
    assertThat(again.sums(Optional.empty()))
        .extracting(Step::result)
        .containsExactly(Money.rupees(130));
    assertThat(again.differences(kept(three))).isEmpty();
  }

  @Test
  void s7_a_coupon_says_its_fraction_and_each_share() {
    Discount tenth = new Discount.Percent(10);
    Rebate rebate = new Rebate(new CouponCode("TENTH"), tenth.on(Money.paisa(99_999)));
    PaymentRequest three = asking(new Purpose.Time(ONE, 3), of(3, Optional.of(rebate)));

    Reckoning again = reckoning(three, Optional.of(tenth));

    Step off = again.sums(Optional.of(tenth)).getFirst();
    assertThat(off.rule()).isEqualTo(Rule.COUPON);
    assertThat(off.result()).isEqualTo(Money.rupees(100));
    assertThat(off.rounding().orElseThrow().numerator()).isEqualTo(999_990);
    assertThat(again.lines())
        .extracting(LineWhy::net)
        .containsExactly(Money.paisa(30_000), Money.paisa(29_999), Money.paisa(30_000));
    assertThat(again.differences(kept(three))).isEmpty();
  }

  @Test
  void c25_what_is_bought_once_is_of_its_version() {
    var addOn = new PinnedAddOn(HELP.code(), 1, 2);
    Charges two = new Charges(List.of(PRICES.once(addOn).line()));
    PaymentRequest request = asking(new Purpose.Once(ONE, addOn), two);

    Reckoning again = reckoning(request, Optional.empty());

    assertThat(again.charges().subtotal()).isEqualTo(Money.rupees(1_000));
    assertThat(again.differences(kept(request))).isEmpty();
  }

  @Test
  void a_change_that_does_not_say_from_what_is_not_worked_out() {
    PaymentRequest old = asking(new Purpose.Change(ONE), of(1, Optional.empty()));

    assertThat(Reckoning.of(old, PRICES, Optional.empty())).isEmpty();
  }

  @Test
  void s16_another_price_than_that_of_the_version_differs() {
    InvoiceLine dearer = new InvoiceLine("Pro", 1, Money.rupees(400), PRO.current().price().vat());
    PaymentRequest request = asking(new Purpose.Time(ONE, 1), new Charges(List.of(dearer)));

    assertThat(reckoning(request, Optional.empty()).differences(kept(request)))
        .extracting(Difference::what)
        .containsExactly("line 1", "subtotal", "tax", "total", "due");
  }

  @Test
  void s8_tax_that_was_booked_per_line_differs() {
    PaymentRequest three = asking(new Purpose.Time(ONE, 3), of(3, Optional.empty()));
    Sums perLine = Sums.of(three.charges(), Optional.of(Money.paisa(12_999)));

    assertThat(reckoning(three, Optional.empty()).differences(perLine))
        .containsExactly(
            new Difference("tax in the ledger", Money.paisa(12_999), Money.paisa(13_000)));
  }
}
