package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.util.Optional;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;

/** One of our servers, as the people of the merchant see it. */
public interface Office {

  /** Puts a plan on sale, under a code that is new or taken; says whether it is there. */
  boolean publishes(Plan plan);

  /** Publishes another version at that price; its number, if it can be one. */
  Optional<Integer> reprices(PlanCode plan, Money price);

  /** Publishes another version of an add-on, where that is let in; says whether it is there. */
  default boolean revises(AddOnCode addOn, AddOnTerms terms) {
    return false;
  }

  /** Looks who would be moved so many days after it is announced; nothing if nobody can be. */
  Optional<RehearsalId> rehearses(PlanCode plan, int version, int days);

  /** Announces what was rehearsed; says whether that was still so. */
  boolean migrates(PlanCode plan, RehearsalId rehearsal);

  /**
   * Writes down that somebody had a plan for some time; what they are asked for, if they can be.
   */
  Optional<InvoiceId> backdates(Person somebody, PlanCode plan, Duration ago);

  /** Who gives money back here, where that is let in. */
  default Optional<Cashier> cashier() {
    return Optional.empty();
  }

  /** Who compares our books with those of others here, where that is let in. */
  default Optional<Auditor> auditor() {
    return Optional.empty();
  }

  /** Who deals with papers here, where that is let in. */
  default Optional<Clerk> clerk() {
    return Optional.empty();
  }
}
