package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.payment.PaymentSearch.Standing;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** How refunds, and payments by what went back of them, are looked for. */
public interface RefundSearchContract extends RefundsContract {

  @Test
  default void payments_are_searched_by_what_went_back_of_them() {
    Paid all = Paid.in(store());
    Paid part = Paid.in(store());
    Paid none = Paid.in(store());
    confirms(all, sent(all, all.refund(all.payment().amount())), GatewayStatus.REFUNDED);
    confirms(part, sent(part, part.refund(PART)), GatewayStatus.PARTIALLY_REFUNDED);
    sent(none, none.refund(PART));

    Set<Paid> ours = Set.of(all, part, none);
    assertThat(standing(ours, Standing.REFUNDED)).containsExactly(all.payment());
    assertThat(standing(ours, Standing.PARTIALLY_REFUNDED)).containsExactly(part.payment());
    assertThat(standing(ours, Standing.COMPLETED)).containsExactly(none.payment());
  }

  private List<Payment> standing(Set<Paid> ours, Standing standing) {
    var search = new PaymentSearch(Optional.of(standing), Optional.empty(), Optional.empty());
    var page = new Page.Request(200, Optional.empty());
    return store().payments().search(search, page).items().stream()
        .filter(payment -> ours.stream().anyMatch(paid -> paid.payment().equals(payment)))
        .toList();
  }

  @Test
  default void refunds_are_found_by_payment_subscriber_and_state() {
    Paid paid = Paid.in(store());
    Paid other = Paid.in(store());
    Refund one = added(paid.refund(PART).requested());
    Refund another = added(other.refund(PART).requested());
    Optional<PaymentId> payment = Optional.of(paid.payment().id());
    var subscriber = Optional.of(another.intent().about().subscriber());
    var of = new RefundSearch(Optional.empty(), payment, Optional.empty());
    var open = Optional.of(RefundSearch.Standing.REQUESTED);
    var over = Optional.of(RefundSearch.Standing.REJECTED);

    assertThat(found(of)).containsExactly(one);
    assertThat(found(new RefundSearch(open, Optional.empty(), subscriber)))
        .containsExactly(another);
    assertThat(found(new RefundSearch(over, payment, Optional.empty()))).isEmpty();
  }

  private List<Refund> found(RefundSearch search) {
    return store().refunds().search(search, ALL).items();
  }
}
