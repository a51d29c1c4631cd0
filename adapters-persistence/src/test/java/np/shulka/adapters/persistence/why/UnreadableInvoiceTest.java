package np.shulka.adapters.persistence.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.why.RecomputeInvoices;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;
import org.junit.jupiter.api.Test;

/** Somebody at the prompt of the database took away what an invoice cannot be read without. */
final class UnreadableInvoiceTest {
  private final DataSource source = EmbeddedDatabase.fresh();
  private final JooqStore store = JooqStore.over(source);
  private final RecordedAlerts alerts = new RecordedAlerts();

  private int recompute(int limit) {
    var setting =
        new Setting(
            CountingIdentifiers.fresh(), InstantSource.fixed(ATime.NOW), ATime.NEPAL, alerts);
    return new RecomputeInvoices(
            store.recomputations(),
            store.catalog(),
            store.transactions(),
            setting,
            Duration.ofDays(1))
        .recompute(limit);
  }

  /** Past all triggers, as who restores a part of a backup might. */
  private void forgetsSettlement(InvoiceId of) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("delete from settlement where invoice_id = '%s'".formatted(of.value()));
      statement.execute("set session_replication_role = origin");
    }
  }

  @Test
  void a_run_tells_of_it_and_goes_on_to_the_end() throws SQLException {
    List<InvoiceId> paid = List.of(pays(), pays(), pays());
    InvoiceId broken = paid.get(1);
    forgetsSettlement(broken);

    while (recompute(2) == 2) assertThat(alerts.ofSubscribers()).isEmpty();

    Recomputation run = store.recomputations().latest().orElseThrow();
    assertThat(run).isInstanceOf(Recomputation.Finished.class);
    assertThat(run.progress().checked()).isEqualTo(3);
    assertThat(run.progress().unreadable()).isEqualTo(1);
    assertThat(run.progress().differing()).isZero();
    assertThat(store.recomputations().findings(run.id(), 10))
        .singleElement()
        .isInstanceOf(Finding.Unreadable.class)
        .extracting(Finding::invoice)
        .isEqualTo(broken);
    assertThat(alerts.ofInvoices()).singleElement().asString().startsWith("it cannot be read");
  }

  private InvoiceId pays() {
    Invoice.Paid paid = Story.in(store).subscribesAndPays().invoice();
    return paid.id();
  }
}
