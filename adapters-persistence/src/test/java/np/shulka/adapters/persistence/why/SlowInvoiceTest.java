package np.shulka.adapters.persistence.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.why.Recomputations.Kept;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.InvoiceId;
import org.junit.jupiter.api.Test;

/** The lines of one invoice take longer to read than a statement may. */
final class SlowInvoiceTest {
  private final DataSource source = EmbeddedDatabase.unpooled();
  private final JooqStore store = JooqStore.over(source);

  private InvoiceId owing() {
    Story story = Story.in(store);
    return story.owes(story.subscribes()).id();
  }

  private void becomesSlow(InvoiceId invoice) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create function waits(invoice uuid) returns boolean stable cost 1000000 language plpgsql as $$
          begin
            if invoice = '%s' then perform pg_sleep(60); end if;
            return true;
          end
          $$;
          alter table invoice_line rename to invoice_lines;
          create view invoice_line as select * from invoice_lines where waits(invoice_id);
          do $$ begin
            execute format('alter database %%I set statement_timeout = %%L', current_database(), '2s');
          end $$
          """
              .formatted(invoice));
    }
  }

  @Test
  void one_that_is_too_slow_hides_no_other() throws SQLException {
    List<InvoiceId> owed = Stream.generate(this::owing).limit(3).toList();
    becomesSlow(owed.get(1));

    List<Kept> kept = store.recomputations().invoices(Optional.empty(), 10);

    assertThat(kept).hasSize(3).filteredOn(Kept.Whole.class::isInstance).hasSize(2);
    assertThat(kept)
        .filteredOn(Kept.Broken.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Kept.Broken.class,
            broken -> {
              assertThat(broken.finding().invoice()).isEqualTo(owed.get(1));
              assertThat(broken.finding().why()).contains("took too long");
            });
  }
}
