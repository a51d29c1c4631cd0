package np.shulka.application.simulation.actor;

/**
 * Who acts how often.
 *
 * @param who whether everybody does, or it happens to the world as a whole
 * @param perYear how often on average, for one person or for the world
 */
public record Role(String name, Who who, double perYear, Actor actor) {

  /** For whom something is done. */
  public enum Who {
    EACH_PERSON,
    /** Each of those who want one thing and do little; once, for as long as the run lasts. */
    EACH_REGULAR,
    THE_WORLD,
    /** As the world, but gone in runs without faults. */
    BAD_LUCK
  }
}
