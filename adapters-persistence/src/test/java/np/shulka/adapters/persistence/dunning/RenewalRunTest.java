package np.shulka.adapters.persistence.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.work.Race;
import np.shulka.application.work.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** Many offers at once: by two nodes, killed half-way, and with one that nobody can make (G2). */
final class RenewalRunTest {
  @Test
  void of_two_nodes_at_once_each_offer_is_made_by_one() {
    RenewalRun run = new RenewalRun(60);

    List<Integer> offered = Race.of(2, _ -> RenewalRun.all(run.node()));

    assertThat(offered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
    assertThat(run.offeredOnce()).isEqualTo(60);
  }

  @Test
  void a_second_node_takes_what_the_first_does_not() throws SQLException {
    RenewalRun run = new RenewalRun(2 * RenewalRun.AT_ONCE);
    int rest = 2 * RenewalRun.AT_ONCE - 1;

    try (Connection _ = run.changing(run.subscription(0))) {
      assertThat(RenewalRun.all(run.node())).isEqualTo(rest);
    }

    assertThat(run.offeredOnce()).isEqualTo(rest);
    assertThat(RenewalRun.all(run.node())).isOne();
  }

  @Test
  void a_run_killed_between_batches_goes_on() {
    RenewalRun run = new RenewalRun(30);
    int before = run.node().offer(RenewalRun.AT_ONCE);

    int after = RenewalRun.all(run.node());

    assertThat(before + after).isEqualTo(30);
    assertThat(run.offeredOnce()).isEqualTo(30);
  }

  @Test
  void a_run_killed_inside_a_batch_goes_on() throws SQLException {
    RenewalRun run = new RenewalRun(30);
    run.whenOffering(
        "if nextval('offering') = 12 then perform pg_terminate_backend(pg_backend_pid()); end if;");

    assertThatThrownBy(() -> RenewalRun.all(run.node())).isInstanceOf(StoreUnavailable.class);

    assertThat(run.offeredOnce()).isEqualTo(RenewalRun.AT_ONCE);
    assertThat(RenewalRun.all(run.node())).isEqualTo(30 - RenewalRun.AT_ONCE);
    assertThat(run.offeredOnce()).isEqualTo(30);
  }

  @Test
  void one_that_always_fails_keeps_nobody_waiting() throws SQLException {
    RenewalRun run = new RenewalRun(30);
    poison(run, 3);
    OfferRenewals node = run.node();

    assertThat(RenewalRun.all(node)).isEqualTo(29);

    assertThat(run.offeredOnce()).isEqualTo(29);
    assertThat(run.alerts()).hasSize(1).first().asString().contains("23514");
  }

  @Test
  void what_failed_is_tried_again_after_an_hour() throws SQLException {
    RenewalRun run = new RenewalRun(5);
    poison(run, 0);
    OfferRenewals node = run.node();
    RenewalRun.all(node);
    run.mended();

    run.later(Duration.ofMinutes(59));
    assertThat(RenewalRun.all(node)).isZero();
    run.later(Duration.ofMinutes(1));
    assertThat(RenewalRun.all(node)).isOne();

    assertThat(run.offeredOnce()).isEqualTo(5);
    assertThat(run.alerts()).hasSize(1);
  }

  @Test
  void a_node_that_just_started_tries_for_itself() throws SQLException {
    RenewalRun run = new RenewalRun(3);
    poison(run, 1);
    RenewalRun.all(run.node());

    assertThat(RenewalRun.all(run.node())).isZero();

    assertThat(run.alerts()).hasSize(2);
  }

  private static void poison(RenewalRun run, int number) throws SQLException {
    run.whenOffering(
        "if new.subscription_id = '%s' then raise check_violation; end if;"
            .formatted(run.subscription(number).id()));
  }
}
