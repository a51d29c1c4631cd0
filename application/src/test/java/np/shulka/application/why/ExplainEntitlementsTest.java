package np.shulka.application.why;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.subscription.Ground;
import org.junit.jupiter.api.Test;

/** Why somebody may use something, or may not. */
final class ExplainEntitlementsTest extends WhyStory {
  private EntitlementWhy why() {
    var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
    return world.explainingEntitlements().explain(subscriber).getFirst();
  }

  @Test
  void paid_time_names_its_invoice_and_its_proof() {
    begin();

    EntitlementWhy why = why();

    Ground ground = why.granted().ground().orElseThrow();
    assertThat(ground).isInstanceOf(Ground.InPaidTime.class);
    assertThat(ground.until()).isEqualTo(inNepal("2026-04-01T09:00"));
    Proof proof = why.proof().orElseThrow();
    assertThat(ground.paidBy()).contains(proof.invoice().id());
    assertThat(proof.report()).isPresent();
  }

  @Test
  void what_was_paid_ahead_does_not_prove_what_runs() {
    begin();
    var first = why().proof().orElseThrow().invoice().id();
    at("2026-03-20T09:00");
    paysTheOffer();

    assertThat(why().granted().ground().orElseThrow().until())
        .isEqualTo(inNepal("2026-05-01T09:00"));
    assertThat(why().proof().orElseThrow().invoice().id()).isEqualTo(first);
    at("2026-04-02T09:00");
    assertThat(why().proof().orElseThrow().invoice().id()).isNotEqualTo(first);
  }

  @Test
  void s11_grace_names_what_was_paid_last() {
    begin();
    at("2026-04-03T09:00");

    EntitlementWhy why = why();

    Ground ground = why.granted().ground().orElseThrow();
    assertThat(ground).isInstanceOf(Ground.InGrace.class);
    assertThat(ground.until()).isEqualTo(inNepal("2026-04-08T09:00"));
    assertThat(why.proof()).isPresent();
  }

  @Test
  void s2_a_trial_needs_no_proof() {
    Plan trial = world.sells(APlan.onSale().withTrialOf(14));
    world.orders(SITA, trial);

    EntitlementWhy why = why();

    assertThat(why.granted().ground().orElseThrow()).isInstanceOf(Ground.InTrial.class);
    assertThat(why.proof()).isEmpty();
  }

  @Test
  void what_is_not_paid_grants_nothing() {
    world.orders(SITA, a);

    EntitlementWhy why = why();

    assertThat(why.granted().ground()).isEmpty();
    assertThat(why.granted().features()).isEmpty();
    assertThat(why.proof()).isEmpty();
  }

  @Test
  void who_is_not_there_has_no_reasons() {
    assertThatThrownBy(() -> world.explainingEntitlements().explain(AnId.ofSubscriber()))
        .isInstanceOf(UnknownSubscriber.class);
  }
}
