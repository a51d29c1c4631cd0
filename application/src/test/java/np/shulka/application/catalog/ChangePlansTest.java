package np.shulka.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** Creating, revising and retiring plans, each with its audit entry. */
final class ChangePlansTest {
  private static final By HARI = new By(new Subject("hari"), Optional.of("spring offer"));
  private static final PlanEdit DEARER = costing(Money.rupees(1_200));

  private final World world = new World();
  private final Plans plans = world.store().plans();

  private static PlanEdit costing(Money amount) {
    return new PlanEdit(
        Optional.empty(),
        Optional.empty(),
        Optional.of(amount),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PlanEdit.Pauses.AS_BEFORE,
        Optional.empty());
  }

  private CreatePlan.Outcome creates(String code) {
    return new CreatePlan(
            plans, world.store().audit(), world.store().transactions(), world.setting())
        .create(HARI, new PlanCode(code), APlan.onSale().terms());
  }

  private RevisePlan.Outcome revises(Plans seen, PlanCode code, PlanEdit edit) {
    return new RevisePlan(
            seen,
            world.store().audit(),
            world.store().outbox(),
            world.store().transactions(),
            world.setting())
        .revise(HARI, code, edit);
  }

  private RetirePlan.Outcome retires(PlanCode code) {
    return new RetirePlan(
            plans, world.store().audit(), world.store().transactions(), world.setting())
        .retire(HARI, code);
  }

  private List<AuditEntry> log() {
    var all = new AuditLog.Search(Optional.empty(), Optional.empty());
    return world.store().audit().list(all, new Page.Request(200, Optional.empty())).items();
  }

  @Test
  void a_plan_is_created_with_its_entry() { // I17
    assertThat(creates("pro")).isInstanceOf(CreatePlan.Outcome.Created.class);

    AuditEntry entry = log().getFirst();
    assertThat(entry.actor()).isEqualTo(HARI.actor());
    assertThat(entry.reason()).isEqualTo(HARI.reason());
    assertThat(entry.action()).isEqualTo("plan.created");
    assertThat(entry.target()).isEqualTo("plan pro");
    assertThat(entry.change().before()).isEmpty();
    assertThat(entry.change().after())
        .containsEntry("version", 1)
        .containsEntry("pricePaisa", 100_000L)
        .containsEntry("features", Map.of("projects", 10L));
    assertThat(creates("pro")).isInstanceOf(CreatePlan.Outcome.CodeTaken.class);
    assertThat(log()).hasSize(1);
  }

  @Test
  void of_many_who_create_one_code_one_does() {
    List<CreatePlan.Outcome> all = Race.of(6, _ -> creates("pro"));

    assertThat(all).filteredOn(CreatePlan.Outcome.Created.class::isInstance).hasSize(1);
    assertThat(log()).hasSize(1);
  }

  @Test
  void s16_who_subscribed_keeps_the_version() { // C3
    Plan plan = world.sells(APlan.onSale());
    var before = world.starts(World.SITA, plan);

    assertThat(revises(plans, plan.code(), DEARER)).isInstanceOf(RevisePlan.Outcome.Revised.class);

    var after = world.starts(World.RAM, plan);
    assertThat(before.subscription().agreement().plan().version()).isEqualTo(1);
    assertThat(world.starts(World.SITA, plan).invoice()).isEqualTo(before.invoice());
    assertThat(after.subscription().agreement().plan().version()).isEqualTo(2);
    assertThat(after.invoice().orElseThrow().total()).isEqualTo(Money.paisa(135_600));
    assertThat(log().getFirst().change().before()).containsEntry("pricePaisa", 100_000L);
    assertThat(log().getFirst().change().after()).containsEntry("pricePaisa", 120_000L);
  }

  @Test
  void c4_a_request_that_is_open_keeps_its_price() { // S16
    Plan plan = world.sells(APlan.onSale());
    var open = world.starts(World.SITA, plan);

    revises(plans, plan.code(), DEARER);

    var again = world.starts(World.SITA, plan);
    assertThat(again.invoice()).isEqualTo(open.invoice());
    assertThat(again.payment().map(Payment::id)).isEqualTo(open.payment().map(Payment::id));
  }

  @Test
  void who_revises_what_another_revised_is_told() {
    Plan plan = world.sells(APlan.onSale());
    AtomicReference<Optional<Plan>> stale = new AtomicReference<>(plans.find(plan.code()));
    Plans asSeen = new SeenBefore(plans, stale);
    revises(plans, plan.code(), DEARER);

    assertThat(revises(asSeen, plan.code(), costing(Money.rupees(900))))
        .isInstanceOf(RevisePlan.Outcome.ChangedMeanwhile.class);
    assertThat(plans.find(plan.code()).orElseThrow().current().number()).isEqualTo(2);
    assertThat(log()).hasSize(1);
  }

  @Test
  void s8_a_price_that_cannot_be_split_is_refused() {
    Plan plan =
        world.sells(APlan.onSale().priced(new Price(Money.rupees(999), true, VatRate.NEPAL)));

    assertThat(revises(plans, plan.code(), costing(Money.rupees(100))))
        .isInstanceOf(RevisePlan.Outcome.NoPrice.class);
    assertThat(log()).isEmpty();
  }

  @Test
  void a_retired_plan_goes_on_for_who_has_it() {
    Plan plan = world.sells(APlan.onSale());
    var sita = world.starts(World.SITA, plan);

    assertThat(retires(plan.code())).isInstanceOf(RetirePlan.Outcome.Retired.class);

    assertThat(world.orders(World.RAM, plan)).isInstanceOf(StartCheckout.Outcome.NoSuchPlan.class);
    world.gateway().till().pay(pidx(sita));
    world.later(Duration.ofMinutes(2));
    world.sweep().sweep(10);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(retires(plan.code())).isInstanceOf(RetirePlan.Outcome.Retired.class);
    assertThat(log()).hasSize(1);
    assertThat(revises(plans, plan.code(), DEARER)).isInstanceOf(RevisePlan.Outcome.Retired.class);
    assertThat(retires(new PlanCode("other"))).isInstanceOf(RetirePlan.Outcome.NoSuchPlan.class);
  }

  private static Pidx pidx(StartCheckout.Outcome.Started started) {
    var payment = (Payment.Initiated) started.payment().orElseThrow();
    return (Pidx) payment.link().reference().orElseThrow();
  }

  /** Shows a plan as it was before somebody changed it. */
  private record SeenBefore(Plans real, AtomicReference<Optional<Plan>> seen) implements Plans {
    @Override
    public List<Plan> onSale() {
      return real.onSale();
    }

    @Override
    public Optional<Plan> find(PlanCode code) {
      return seen.get();
    }

    @Override
    public Optional<PlanVersion> version(PlanCode code, int number) {
      return real.version(code, number);
    }

    @Override
    public void add(Plan plan) {
      real.add(plan);
    }

    @Override
    public void replace(Plan before, Plan after) {
      real.replace(before, after);
    }

    @Override
    public Optional<PlanHistory> history(PlanCode code) {
      return real.history(code);
    }

    @Override
    public List<PlanHistory> histories() {
      return real.histories();
    }
  }
}
