package np.shulka.application.simulation.bug;

import np.shulka.application.simulation.wiring.PlantedBug;

/**
 * A bug of the bank.
 *
 * @param source where such a bug was seen, or which rule it breaks
 * @param seeds within how many seeds it must be found
 */
public record Planted(String source, int seeds, PlantedBug bug) {
  private static final int USUALLY = 30;

  static Planted of(String source, PlantedBug bug) {
    return new Planted(source, USUALLY, bug);
  }

  Planted within(int others) {
    return new Planted(source, others, bug);
  }

  public String name() {
    return bug.getClass().getSimpleName();
  }

  @Override
  public String toString() {
    return name();
  }
}
