package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.simulation.actor.Auditor;
import np.shulka.application.simulation.gateway.Sheet;
import np.shulka.application.simulation.gateway.Snapshot;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.wiring.Comparing;
import np.shulka.domain.reconciliation.Span;

/** The use cases of one node, as the web layer offers them to whoever compares. */
record UseCaseAuditor(Comparing use, Scene scene) implements Auditor {

  @Override
  public boolean asksGateway(Duration since) {
    Snapshot before = now(since);
    scene.khalti().audits().asked(before);
    return use.withGateway().apply(before.span()).progress().asked() == 0;
  }

  @Override
  public boolean sendsFile(Duration since, Dice mistakes) {
    Snapshot before = now(since);
    Sheet sheet = Sheet.of(scene.khalti(), before, mistakes);
    scene.khalti().audits().sent(sheet);
    return use.withFile().apply(before.span(), sheet.rows()).progress().asked() == 0;
  }

  private Snapshot now(Duration since) {
    Instant now = scene.scheduler().instant();
    Span span = new Span(now.minus(since), now);
    return Snapshot.of(scene.store().durable(), scene.khalti(), span);
  }

  @Override
  public boolean goesOn() {
    return use.goOn().getAsBoolean();
  }
}
