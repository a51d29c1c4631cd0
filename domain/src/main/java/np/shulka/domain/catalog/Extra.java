package np.shulka.domain.catalog;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * What an add-on gives under one key to who has it beside a plan. Where the plan says something of
 * another kind there, that stays.
 */
public sealed interface Extra {

  /** What there is under the key with so many of the add-on. */
  Feature beside(Optional<Feature> before, int quantity);

  /** Something is on. */
  record On() implements Extra {
    @Override
    public Feature beside(Optional<Feature> before, int quantity) {
      return before.filter(had -> !(had instanceof Feature.Flag)).orElse(new Feature.Flag(true));
    }
  }

  /** There is more of something with each that one has. */
  record More(long each) implements Extra {
    /** So much that all the add-ons of a selection can still be added up. */
    public static final long MOST = 1_000_000_000_000L;

    public More {
      if (each < 1 || each > MOST) {
        throw new IllegalArgumentException("an add-on adds 1 to " + MOST + ": " + each);
      }
    }

    @Override
    public Feature beside(Optional<Feature> before, int quantity) {
      long more = each * quantity;
      return limit(before, had -> had > Long.MAX_VALUE - more ? Long.MAX_VALUE : had + more);
    }
  }

  /** A limit is at least that high, however many one has. */
  record AtLeast(long most) implements Extra {
    public AtLeast {
      if (most < 1 || most > More.MOST) {
        throw new IllegalArgumentException("an add-on raises to 1 to " + More.MOST + ": " + most);
      }
    }

    @Override
    public Feature beside(Optional<Feature> before, int quantity) {
      return limit(before, had -> Math.max(had, most));
    }
  }

  /** Of what is off, or not there, there is none yet. */
  private static Feature limit(Optional<Feature> before, LongUnaryOperator change) {
    return switch (before.orElse(new Feature.Limit(0))) {
      case Feature.Limit(long had) -> new Feature.Limit(change.applyAsLong(had));
      case Feature.Flag(boolean on) when !on -> new Feature.Limit(change.applyAsLong(0));
      case Feature.Flag on -> on;
      case Feature.Text text -> text;
    };
  }
}
