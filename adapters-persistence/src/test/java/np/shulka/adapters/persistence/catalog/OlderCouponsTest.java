package np.shulka.adapters.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/**
 * A database of before coupons kept to their plans, and nodes of then and of now on it together:
 * those of then reserve without saying so, and ask for less of any plan.
 */
final class OlderCouponsTest {
  private final DataSource source = EmbeddedDatabase.before("coupons-keep-to-their-plans");
  private final JooqStore store = JooqStore.over(source);
  private final Story story = Story.in(store);
  private final Subscription.Incomplete subscription = story.subscribes();
  private final Coupon coupon =
      ACoupon.of(50).forever().onlyFor(Story.in(store).plan().code()).build();

  OlderCouponsTest() {
    store.write(() -> store.coupons().add(coupon));
  }

  private void older(String statement) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement old = connection.createStatement()) {
      old.executeUpdate(statement);
    }
  }

  private String reserves() {
    return """
    insert into coupon_redemption (subscription_id, subscriber_id, coupon_code, reserved_at)
    values ('%s', '%s', '%s', now())
    """
        .formatted(subscription.id(), story.subscriber().id(), coupon.code());
  }

  private Invoice.Open asksForHalf() {
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    Rebate half = new Rebate(coupon.code(), Money.rupees(500));
    Charges charges = new Charges(List.of(line), Optional.of(half));
    Invoice.Open invoice = AnInvoice.of(subscription).charging(charges).open();
    store.write(() -> store.invoices().add(invoice));
    return invoice;
  }

  @Test
  void older_nodes_go_on_with_what_was_held_before() throws SQLException {
    older(reserves());
    EmbeddedDatabase.upgrade(source);

    Invoice.Open invoice = asksForHalf();

    assertThat(store.invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  void older_nodes_go_on_with_what_they_reserve_meanwhile() throws SQLException {
    EmbeddedDatabase.upgrade(source);
    older(reserves());

    Invoice.Open invoice = asksForHalf();

    assertThat(store.invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  void s7_what_newer_nodes_reserve_keeps_to_its_plans() {
    EmbeddedDatabase.upgrade(source);
    var holder = new Redemption.Holder(story.subscriber().id(), subscription.id());
    store.write(() -> store.redemptions().reserve(Redemption.reserve(coupon, holder, story.now())));

    assertThatThrownBy(this::asksForHalf)
        .hasStackTraceContaining("invoice_discount_is_for_its_plan");
  }
}
