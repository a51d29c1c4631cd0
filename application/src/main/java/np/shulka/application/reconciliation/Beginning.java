package np.shulka.application.reconciliation;

import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Span;

/** Writes down that somebody wants to compare. */
final class Beginning {
  private final ReconciliationBooks all;
  private final Setting setting;

  Beginning(ReconciliationBooks all, Setting setting) {
    this.all = all;
    this.setting = setting;
  }

  Reconciliation begin(By by, Against against, Span span, long of) {
    var id = new ReconciliationId(setting.identifiers().next());
    var terms = new Reconciliation.Terms(id, against, span, by.actor(), setting.now());
    Reconciliation.Running begun = Reconciliation.Running.begin(terms, of);
    Change change = Change.added(facts(terms));
    return all.transactions()
        .run(
            () -> {
              all.runs().add(begun);
              all.log()
                  .append(
                      by.did("reconciliation.started", "reconciliation " + id, change, setting));
              return begun;
            });
  }

  private static Map<String, Object> facts(Reconciliation.Terms terms) {
    String against =
        switch (terms.against()) {
          case Against.Gateway _ -> "gateway";
          case Against.Settlement _ -> "settlement";
        };
    return Map.of(
        "against", against,
        "from", terms.span().from().toString(),
        "to", terms.span().to().toString());
  }
}
