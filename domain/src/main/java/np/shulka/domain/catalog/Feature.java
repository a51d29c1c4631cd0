package np.shulka.domain.catalog;

/** What a plan entitles to under one key: a switch, a limit or a text. */
public sealed interface Feature {

  /** Something that is on or off. */
  record Flag(boolean on) implements Feature {}

  /** Something of which there is a number. */
  record Limit(long most) implements Feature {}

  /** Something that is named. */
  record Text(String value) implements Feature {}

  /**
   * What somebody may use who holds both: the more generous of the two, the other where kinds
   * differ.
   */
  default Feature or(Feature other) {
    return switch (this) {
      case Flag(boolean on) when other instanceof Flag(boolean also) -> new Flag(on || also);
      case Limit(long most) when other instanceof Limit(long also) ->
          new Limit(Math.max(most, also));
      case Flag _, Limit _, Text _ -> other;
    };
  }
}
