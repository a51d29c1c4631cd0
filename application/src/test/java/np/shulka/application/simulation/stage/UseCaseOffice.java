package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.catalog.ReviseAddOn;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.application.simulation.actor.Auditor;
import np.shulka.application.simulation.actor.Cashier;
import np.shulka.application.simulation.actor.Clerk;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.wiring.Papering;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;

/** The use cases of one node, as the web layer offers them to the merchant's people. */
record UseCaseOffice(UseCases use, Scene scene) implements Office {
  private static final Page.Request SOME = new Page.Request(20, Optional.empty());

  @Override
  public boolean publishes(Plan plan) {
    Plan published = use.upkeep().publish().apply(plan.code(), plan.current());
    return published.code().equals(plan.code());
  }

  @Override
  public Optional<Integer> reprices(PlanCode plan, Money price) {
    var edit =
        new PlanEdit(
            Optional.empty(),
            Optional.empty(),
            Optional.of(price),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PlanEdit.Pauses.AS_BEFORE,
            Optional.empty());
    return use.merchant().revise().revise(Ports.Office.BY, plan, edit)
            instanceof RevisePlan.Outcome.Revised(var history)
        ? Optional.of(history.plan().current().number())
        : Optional.empty();
  }

  @Override
  public boolean revises(AddOnCode addOn, AddOnTerms terms) {
    return use.merchant().reviseAddOn().revise(Ports.Office.BY, addOn, terms)
        instanceof ReviseAddOn.Outcome.Revised;
  }

  @Override
  public Optional<RehearsalId> rehearses(PlanCode plan, int version, int days) {
    var wish = new RehearseMigration.Wish(plan, version, new Lead.Days(days));
    return use.merchant().rehearse().rehearse(Ports.Office.BY, wish, SOME)
            instanceof RehearseMigration.Outcome.Done(var found)
        ? Optional.of(found.rehearsal().id())
        : Optional.empty();
  }

  @Override
  public boolean migrates(PlanCode plan, RehearsalId rehearsal) {
    return use.merchant().apply().apply(Ports.Office.BY, plan, rehearsal)
        instanceof ApplyMigration.Outcome.Announced;
  }

  @Override
  public Optional<InvoiceId> backdates(Person somebody, PlanCode plan, Duration ago) {
    return use.merchant()
        .known()
        .apply(somebody.subject())
        .map(
            it ->
                new BackdateSubscription.Order(it, plan, 1, scene.scheduler().instant().minus(ago)))
        .map(use.merchant().backdate())
        .filter(BackdateSubscription.Outcome.Begun.class::isInstance)
        .map(begun -> ((BackdateSubscription.Outcome.Begun) begun).invoice().id());
  }

  @Override
  public Optional<Cashier> cashier() {
    return Optional.of(
        new UseCaseCashier(
            use.merchant().refunding(),
            use.verifying().recheck(),
            scene.store().durable(),
            scene.khalti()));
  }

  @Override
  public Optional<Auditor> auditor() {
    return Optional.of(new UseCaseAuditor(use.merchant().comparing(), scene));
  }

  @Override
  public Optional<Clerk> clerk() {
    return Optional.of(new UseCaseClerk(use.merchant().papers()));
  }

  private record UseCaseClerk(Papering use) implements Clerk {
    private static final int AT_ONCE = 20;

    @Override
    public int tells() {
      return use.tell().applyAsInt(AT_ONCE);
    }

    @Override
    public boolean prints(InvoiceId invoice) {
      return !use.print().apply(invoice).number().isEmpty();
    }
  }
}
