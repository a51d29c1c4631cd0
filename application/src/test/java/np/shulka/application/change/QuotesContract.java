package np.shulka.application.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** What every {@link Quotes} keeps (S3, S4). */
public interface QuotesContract {
  Store store();

  private static Charges charges() {
    Credit first = new Credit(AnId.ofInvoice(), Money.paisa(51_613), Money.paisa(6_710));
    Credit second = new Credit(AnId.ofInvoice(), Money.paisa(1), Money.ZERO);
    return new Charges(
        List.of(
            new InvoiceLine("Seats", 3, Money.paisa(33_333), VatRate.NEPAL),
            new InvoiceLine("Pro", 1, Money.rupees(2_500), VatRate.NEPAL)),
        Optional.empty(),
        new SetOff(List.of(first, second), Money.paisa(77), Money.paisa(492)));
  }

  private void isKept(Effect effect) {
    Story story = Story.in(store());
    var subscription = story.subscribesAndPays().subscription();
    Selection to = new Selection(subscription.agreement().plan(), 4);
    Instant until = story.now().plusSeconds(3_600);
    Quote quote = new Quote(new QuoteId(AnId.uuid()), subscription.id(), to, effect, until);

    store().write(() -> store().quotes().add(quote));

    assertThat(store().quotes().find(quote.id())).contains(quote);
  }

  @Test
  default void what_happens_at_once_is_kept_with_all_it_sets_off() {
    isKept(new Effect.AtOnce(charges(), Instant.parse("2026-02-10T03:15:00.123456Z")));
  }

  @Test
  default void what_begins_later_is_kept() {
    isKept(new Effect.Later(charges(), Instant.parse("2026-03-10T03:15:00Z")));
  }

  @Test
  default void s7_what_a_coupon_takes_off_is_kept() {
    Rebate rebate = new Rebate(new CouponCode("HALF"), Money.rupees(1_250));
    Charges next = new Charges(charges().lines(), Optional.of(rebate));

    isKept(new Effect.Later(next, Instant.parse("2026-03-10T03:15:00Z")));
  }

  @Test
  default void what_is_free_is_kept() {
    isKept(new Effect.Free(Instant.parse("2026-02-10T03:15:00Z")));
  }

  @Test
  default void a_quote_that_nobody_gave_is_not_there() {
    assertThat(store().quotes().find(new QuoteId(AnId.uuid()))).isEmpty();
  }
}
