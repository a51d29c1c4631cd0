package np.shulka.application.simulation.wiring;

import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.ReviseAddOn;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;

/** What whoever sells does about those who bought. */
public record Merchant(
    Revises revise,
    RevisesAddOn reviseAddOn,
    Rehearses rehearse,
    Applies apply,
    Function<Subject, Optional<SubscriberId>> known,
    Function<BackdateSubscription.Order, BackdateSubscription.Outcome> backdate,
    Refunding refunding,
    Papering papers,
    Comparing comparing) {

  static Merchant over(Ports ports, Setting setting) {
    var writing = ports.books().transactions();
    Ports.Office office = ports.office();
    var backdating =
        new BackdateSubscription(
            ports.catalog(), ports.subscribers(), ports.books(), office.log(), setting);
    return new Merchant(
        new RevisePlan(ports.plans(), office.log(), ports.books().outbox(), writing, setting)
            ::revise,
        new ReviseAddOn(ports.catalog().prices(), office.log(), writing, setting)::revise,
        new RehearseMigration(ports.catalog(), office.rehearsals(), office.log(), writing, setting)
            ::rehearse,
        new ApplyMigration(ports.catalog(), office.rehearsals(), office.log(), writing, setting)
            ::apply,
        ports.subscribers()::idOf,
        order -> backdating.backdate(Ports.Office.BY, order),
        Refunding.over(ports, setting),
        Papering.over(ports, setting),
        Comparing.over(ports, ports.gateway(), setting));
  }

  public Merchant with(Refunding other) {
    return new Merchant(
        revise, reviseAddOn, rehearse, apply, known, backdate, other, papers, comparing);
  }

  public Merchant with(Comparing other) {
    return new Merchant(
        revise, reviseAddOn, rehearse, apply, known, backdate, refunding, papers, other);
  }

  /** Publishing another version. */
  @FunctionalInterface
  public interface Revises {
    RevisePlan.Outcome revise(By by, PlanCode plan, PlanEdit edit);
  }

  /** Publishing another version of an add-on. */
  @FunctionalInterface
  public interface RevisesAddOn {
    ReviseAddOn.Outcome revise(By by, AddOnCode addOn, AddOnTerms terms);
  }

  /** Looking who would be moved. */
  @FunctionalInterface
  public interface Rehearses {
    RehearseMigration.Outcome rehearse(By by, RehearseMigration.Wish wish, Page.Request page);
  }

  /** Announcing what was rehearsed. */
  @FunctionalInterface
  public interface Applies {
    ApplyMigration.Outcome apply(By by, PlanCode plan, RehearsalId rehearsal);
  }
}
