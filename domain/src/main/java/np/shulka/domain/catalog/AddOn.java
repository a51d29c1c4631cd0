package np.shulka.domain.catalog;

import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.money.VatRate;
import org.jmolecules.ddd.types.AggregateRoot;

/** Something a merchant sells beside a plan, with every period or once, in its current version. */
public record AddOn(UUID key, AddOnCode code, AddOnVersion current, Plan.Status status)
    implements AggregateRoot<AddOn, AddOnCode> {

  /** An add-on that nobody has bought yet. */
  public static AddOn publish(UUID key, AddOnCode code, AddOnTerms first) {
    return new AddOn(key, code, new AddOnVersion(1, first), Plan.Status.ACTIVE);
  }

  @Override
  public AddOnCode getId() {
    return code;
  }

  public boolean onSale() {
    return status == Plan.Status.ACTIVE;
  }

  /**
   * Who adds it from now on gets these terms; what is charged once never recurs, or the other way.
   */
  public AddOn revise(AddOnTerms terms) {
    if (!onSale()) throw new IllegalStateException("a retired add-on has no next version");
    if (terms.recurs() != current.terms().recurs()) {
      throw new IllegalArgumentException("an add-on is charged once in all versions or in none");
    }
    return new AddOn(key, code, new AddOnVersion(current.number() + 1, terms), status);
  }

  /** Takes it off sale; who has it keeps it. */
  public AddOn retire() {
    return new AddOn(key, code, current, Plan.Status.RETIRED);
  }

  /**
   * Why so many of it cannot go with a plan, if they cannot. That is asked of what is sold now,
   * whatever version the plan was subscribed to in (C25).
   */
  public Optional<Refusal> refusal(PinnedPlan plan, VatRate vat, int quantity) {
    AddOnTerms terms = current.terms();
    if (!onSale()) return Optional.of(Refusal.NOT_ON_SALE);
    boolean elsewhere = !terms.plans().isEmpty() && !terms.plans().contains(plan.code());
    boolean otherInterval =
        terms.every().filter(every -> !every.equals(plan.billingPeriod())).isPresent();
    if (elsewhere || otherInterval || !terms.price().vat().equals(vat)) {
      return Optional.of(Refusal.NOT_FOR_THIS_PLAN);
    }
    return quantity > terms.most() ? Optional.of(Refusal.TOO_MANY) : Optional.empty();
  }

  /** Why an add-on cannot be had. */
  public enum Refusal {
    NOT_ON_SALE,
    NOT_FOR_THIS_PLAN,
    TOO_MANY
  }
}
