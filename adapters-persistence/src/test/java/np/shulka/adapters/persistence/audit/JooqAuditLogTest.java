package np.shulka.adapters.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLogContract;
import np.shulka.application.audit.By;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class JooqAuditLogTest implements AuditLogContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }

  @Test
  void what_was_altered_behind_its_back_shows_in_the_chain() throws SQLException { // I17
    By somebody = new By(new Subject("hari"), Optional.of("because"));
    for (int i = 0; i < 3; i++) {
      var entry =
          new AuditEntry(
              AnId.uuid(),
              somebody.actor(),
              "plan.retired",
              "plan pro",
              somebody.reason(),
              AuditEntry.Change.added(Map.of("version", i)),
              ATime.NOW);
      store().write(() -> store().audit().append(entry));
    }

    assertThat(breaks("select 1")).isEmpty();
    assertThat(breaks("update audit_entry set reason = 'another' where sequence = 2"))
        .containsExactly(2L);
    assertThat(breaks("update audit_entry set at = at + interval '1 second' where sequence = 1"))
        .containsExactly(1L);
    assertThat(breaks("delete from audit_entry where sequence = 2")).containsExactly(3L);
  }

  /** Which entries do not fit once somebody who may switch off triggers did that. */
  private static List<Long> breaks(String sql) throws SQLException {
    DataSource source = JooqStore.shared().context().getBean(DataSource.class);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      statement.execute(sql);
      List<Long> found = new ArrayList<>();
      try (var rows = statement.executeQuery("select sequence from audit_break")) {
        while (rows.next()) found.add(rows.getLong(1));
      }
      connection.rollback();
      connection.setAutoCommit(true);
      return found;
    }
  }
}
