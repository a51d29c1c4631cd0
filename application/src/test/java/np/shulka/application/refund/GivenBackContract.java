package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** How refunds show in what a reconciliation reads. */
public interface GivenBackContract extends RefundsContract {

  /** What a settlement file is compared with. */
  @Test
  default void what_went_back_is_in_our_books() {
    Paid paid = Paid.in(store());
    Refund.Sent sent = sent(paid, paid.refund(PART));
    GatewayTransactionId money = paid.payment().proof().transaction();
    assertThat(store().ourBooks().refunds(List.of(money))).isEmpty();
    Refund.Confirmed done = confirms(paid, sent, GatewayStatus.PARTIALLY_REFUNDED);

    Instant asked = done.intent().createdAt();
    var back = new GivenBack(done.id(), paid.payment().id(), money, PART, asked, done.confirmedAt());
    Span then = new Span(done.confirmedAt(), done.confirmedAt().plusSeconds(1));
    OurBooks ours = store().ourBooks();
    List<GivenBack> all = ours.refunds(then, Optional.empty(), 1_000);

    assertThat(ours.refunds(List.of(money))).containsOnly(Map.entry(money, List.of(back)));
    assertThat(all).contains(back).hasSize((int) ours.refunds(then));
    var place = new OurBooks.Place(all.getFirst().at(), all.getFirst().refund().value());
    assertThat(ours.refunds(then, Optional.of(place), 1_000)).isEqualTo(all.subList(1, all.size()));
    assertThat(ours.refunds(then, Optional.empty(), 1)).isEqualTo(all.subList(0, 1));
  }
}
