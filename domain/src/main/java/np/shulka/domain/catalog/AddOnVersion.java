package np.shulka.domain.catalog;

/**
 * One published state of an add-on. It never changes, and who has it keeps its price (C25).
 *
 * @param number counts from 1 within the add-on
 */
public record AddOnVersion(int number, AddOnTerms terms) {
  public AddOnVersion {
    if (number < 1) throw new IllegalArgumentException("versions count from 1: " + number);
  }

  public String name() {
    return terms.name();
  }

  public Price price() {
    return terms.price();
  }
}
