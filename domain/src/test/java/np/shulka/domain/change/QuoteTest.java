package np.shulka.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** What is taken up is what was seen (S3). */
final class QuoteTest {
  private static final Instant SOON = ATime.NOW.plus(Duration.ofMinutes(1));
  private static final Plan PRO = APlan.onSale().build();
  private static final SubscriptionId MINE = AnId.ofSubscription();
  private static final Selection TWO = ASelection.of(PRO, 2);

  private static Quote quote(Quote.Effect effect) {
    return quote(MINE, TWO, effect);
  }

  private static Quote quote(SubscriptionId subscription, Selection to, Quote.Effect effect) {
    return new Quote(
        new QuoteId(AnId.uuid()), subscription, to, effect, ATime.NOW.plus(Duration.ofHours(9)));
  }

  private static Charges rupees(long rupees) {
    return new Charges(List.of(new InvoiceLine("Pro", 1, Money.rupees(rupees), VatRate.NEPAL)));
  }

  private static Quote.Effect atOnce(long rupees, Instant at) {
    return new Quote.Effect.AtOnce(rupees(rupees), at);
  }

  private static Quote.Effect later(long rupees, Instant at) {
    return new Quote.Effect.Later(rupees(rupees), at);
  }

  @Test
  void s3_asked_again_the_same_day_a_quote_says_the_same() {
    assertThat(quote(atOnce(500, ATime.NOW)).says(quote(atOnce(500, SOON)))).isTrue();
    assertThat(quote(free(ATime.NOW)).says(quote(free(SOON)))).isTrue();
    assertThat(quote(later(500, SOON)).says(quote(later(500, SOON)))).isTrue();
  }

  private static Quote.Effect free(Instant at) {
    return new Quote.Effect.Free(at);
  }

  @Test
  void s3_another_price_is_another_quote() {
    assertThat(quote(atOnce(500, SOON)).says(quote(atOnce(501, SOON)))).isFalse();
    assertThat(quote(later(500, SOON)).says(quote(later(501, SOON)))).isFalse();
  }

  @Test
  void s5_what_begins_at_another_time_is_another_quote() {
    assertThat(quote(later(500, ATime.NOW)).says(quote(later(500, SOON)))).isFalse();
    assertThat(quote(atOnce(500, SOON)).says(quote(later(500, SOON)))).isFalse();
    assertThat(quote(later(500, SOON)).says(quote(atOnce(500, SOON)))).isFalse();
    assertThat(quote(free(SOON)).says(quote(atOnce(500, SOON)))).isFalse();
  }

  @Test
  void a_quote_is_for_one_subscription_and_one_choice() {
    Quote mine = quote(free(SOON));

    assertThat(mine.says(quote(AnId.ofSubscription(), TWO, free(SOON)))).isFalse();
    assertThat(mine.says(quote(MINE, ASelection.of(PRO, 3), free(SOON)))).isFalse();
  }

  @Test
  void only_what_happens_at_once_is_paid_now() {
    Credit credit = new Credit(AnId.ofInvoice(), Money.rupees(100), Money.rupees(13));
    Charges less = rupees(500).settingOff(List.of(credit), Standing.EVEN);

    assertThat(quote(new Quote.Effect.AtOnce(less, SOON)).due()).isEqualTo(Money.rupees(452));
    assertThat(quote(later(500, SOON)).due()).isEqualTo(Money.ZERO);
    assertThat(quote(free(SOON)).due()).isEqualTo(Money.ZERO);
  }

  @Test
  void s6_more_of_the_same_is_told_from_something_else() {
    Selection three = ASelection.of(PRO, 3);
    Selection other = ASelection.of(APlan.onSale().build(), 3);

    assertThat(three.isOnlyMoreThan(TWO)).isTrue();
    assertThat(TWO.isOnlyMoreThan(TWO)).isFalse();
    assertThat(TWO.isOnlyMoreThan(three)).isFalse();
    assertThat(other.isOnlyMoreThan(TWO)).isFalse();
  }

  private static Quote.Effect once(PinnedAddOn addOn, long rupees, Instant at) {
    return new Quote.Effect.Once(addOn, rupees(rupees), at);
  }

  @Test
  void what_is_charged_once_is_like_the_same_for_the_same() {
    PinnedAddOn help = AnAddOn.pinned(AnAddOn.once().build(), 1);
    PinnedAddOn other = AnAddOn.pinned(AnAddOn.once().build(), 1);
    Quote.Effect seen = once(help, 500, SOON);

    assertThat(seen.isLike(once(help, 500, ATime.NOW))).isTrue();
    assertThat(seen.isLike(once(other, 500, SOON))).isFalse();
    assertThat(seen.isLike(once(help, 501, SOON))).isFalse();
    assertThat(seen.isLike(atOnce(500, SOON))).isFalse();
  }
}
