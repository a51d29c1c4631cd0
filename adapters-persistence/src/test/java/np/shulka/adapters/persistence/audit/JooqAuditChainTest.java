package np.shulka.adapters.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.audit.AuditChain.Check;
import np.shulka.application.audit.AuditChainContract;
import np.shulka.application.audit.VerifyAuditLog;
import np.shulka.application.audit.WatchAuditLog;
import np.shulka.application.work.Store;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

/** A database of its own, because others would write between two looks. */
final class JooqAuditChainTest implements AuditChainContract {
  private final DataSource source = EmbeddedDatabase.fresh();
  private final JooqStore store = JooqStore.over(source);

  @Override
  public Store store() {
    return store;
  }

  /** What somebody does who may switch off triggers. */
  private void forges(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      statement.execute(sql);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private Check verified(boolean whole) {
    return new VerifyAuditLog(store.chain()).verify(whole).check();
  }

  @Test
  void an_entry_that_was_altered_is_found() throws SQLException { // I17
    for (int i = 0; i < 3; i++) acts();

    forges("update audit_entry set reason = 'another' where sequence = 2");

    assertThat(verified(false).firstBreak()).contains(2L);
    assertThat(verified(true).checked()).isEqualTo(3);
  }

  @Test
  void an_entry_that_was_taken_out_is_found() throws SQLException { // I17
    for (int i = 0; i < 3; i++) acts();

    forges("delete from audit_entry where sequence = 2");

    assertThat(verified(true).firstBreak()).contains(3L);
  }

  @Test
  void an_end_that_was_cut_off_is_found() throws SQLException { // I17
    for (int i = 0; i < 3; i++) acts();
    new WatchAuditLog(store.chain(), () -> ATime.NOW).watch(false);
    assertThat(verified(false).isSound()).isTrue();

    forges("delete from audit_entry where sequence = 3");

    assertThat(verified(false).firstBreak()).contains(3L);
    assertThat(verified(true).firstBreak()).contains(3L);
  }

  @Test
  void a_chain_that_was_written_anew_is_found() throws SQLException { // I17
    for (int i = 0; i < 3; i++) acts();
    new WatchAuditLog(store.chain(), () -> ATime.NOW).watch(false);

    forges("update audit_entry set actor = 'nobody' where sequence = 3");
    forges(
        "update audit_entry e set hash = audit_hash(e, b.hash) from audit_entry b"
            + " where e.sequence = 3 and b.sequence = 2");

    assertThat(verified(false).firstBreak()).contains(3L);
  }
}
