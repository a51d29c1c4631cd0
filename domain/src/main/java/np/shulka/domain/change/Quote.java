package np.shulka.domain.change;

import java.time.Instant;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.money.Money;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * What a subscriber was told that a change comes to. It never changes, and what is charged is what
 * was quoted, or nothing.
 *
 * @param expiresAt until when it can be taken up: it is counted in days, and good for its day (S3)
 */
public record Quote(
    QuoteId id, SubscriptionId subscription, Selection to, Effect effect, Instant expiresAt)
    implements AggregateRoot<Quote, QuoteId> {

  @Override
  public QuoteId getId() {
    return id;
  }

  /** Whether somebody who took this one up for the other would get exactly what they saw. */
  public boolean says(Quote other) {
    return subscription.equals(other.subscription)
        && to.equals(other.to)
        && effect.isLike(other.effect);
  }

  /** What is to be paid now, in paisa. */
  public Money due() {
    return switch (effect) {
      case Effect.AtOnce(var charges, _) -> charges.due();
      case Effect.Once(_, var charges, _) -> charges.due();
      case Effect.Free _, Effect.Later _ -> Money.ZERO;
    };
  }

  /** When and for how much something else begins. */
  public sealed interface Effect {
    Instant at();

    /** Whether it comes to the same; what happens at once does so whenever it is asked for. */
    boolean isLike(Effect other);

    /** As soon as what is due is paid: for the rest of the time that is paid for (S4, S6). */
    record AtOnce(Charges charges, Instant at) implements Effect {
      @Override
      public boolean isLike(Effect other) {
        return other instanceof AtOnce(var same, _) && charges.equals(same);
      }
    }

    /** Delivered as soon as what is due is paid, once; what is subscribed to stays as it is. */
    record Once(PinnedAddOn addOn, Charges charges, Instant at) implements Effect {
      @Override
      public boolean isLike(Effect other) {
        return other instanceof Once(var same, var due, _)
            && addOn.equals(same)
            && charges.equals(due);
      }
    }

    /** At once and for nothing, as long as nothing was paid for. */
    record Free(Instant at) implements Effect {
      @Override
      public boolean isLike(Effect other) {
        return other instanceof Free;
      }
    }

    /** With the next time that is paid for, at that price (S5). */
    record Later(Charges next, Instant at) implements Effect {
      @Override
      public boolean isLike(Effect other) {
        return equals(other);
      }
    }
  }
}
