package np.shulka.application.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Keeps the rows of a settlement file as they come, and begins to compare them with the ledger. */
@PrimaryPort
public final class CompareWithSettlement {
  private static final int AT_ONCE = 2_000;
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private final ReconciliationBooks all;
  private final Beginning beginning;
  private final Setting setting;

  public CompareWithSettlement(ReconciliationBooks all, Setting setting) {
    this.all = all;
    this.beginning = new Beginning(all, setting);
    this.setting = setting;
  }

  /**
   * Takes in all rows. If they end with an exception, nothing is begun, and what was kept of them
   * is forgotten a day later.
   */
  public Reconciliation compare(By by, Span span, Iterator<SettlementRow> rows) {
    all.files().forgetAbandoned(setting.now().minus(ABANDONED_AFTER));
    var file = new SettlementFileId(setting.identifiers().next());
    int count = 0;
    List<SettlementRow> some = new ArrayList<>(AT_ONCE);
    while (rows.hasNext()) {
      some.add(rows.next());
      count++;
      if (some.size() == AT_ONCE) keep(file, some);
    }
    if (!some.isEmpty()) keep(file, some);
    long ours = all.ours().booked(span) + all.ours().refunds(span);
    return beginning.begin(by, new Against.Settlement(file, count), span, count + ours);
  }

  private void keep(SettlementFileId file, List<SettlementRow> some) {
    all.files().append(file, List.copyOf(some), setting.now());
    some.clear();
  }
}
