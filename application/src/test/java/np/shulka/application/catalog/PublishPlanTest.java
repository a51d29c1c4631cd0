package np.shulka.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import org.junit.jupiter.api.Test;

/** What is on sale on a fresh machine is put there by whichever node comes first. */
final class PublishPlanTest {
  private static final PlanCode PRO = new PlanCode("pro");
  private static final PlanVersion FIRST = APlan.onSale().build().current();

  private final World world = new World();
  private final Plans plans = world.store().plans();
  private final Identifiers identifiers = world.setting().identifiers();

  private Plan published(Identifiers used) {
    return new PublishPlan(plans, used).publish(PRO, FIRST);
  }

  @Test
  void a_plan_that_exists_stays_as_it_is() {
    Plan first = published(identifiers);

    assertThat(published(identifiers)).isEqualTo(first);
  }

  @Test
  void two_nodes_that_start_together_publish_one_plan() {
    Plan answer = published(new Slow(identifiers, () -> published(identifiers)));

    assertThat(plans.onSale()).containsExactly(answer);
  }

  /** Takes so long to think of an identifier that another node is done before. */
  private record Slow(Identifiers real, Runnable other) implements Identifiers {
    @Override
    public UUID next() {
      other.run();
      return real.next();
    }

    @Override
    public String secret() {
      return real.secret();
    }

    @Override
    public String reference() {
      return real.reference();
    }
  }
}
