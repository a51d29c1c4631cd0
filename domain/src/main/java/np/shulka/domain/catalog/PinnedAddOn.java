package np.shulka.domain.catalog;

/** So many of an add-on, in the version whose price is kept (C25). */
public record PinnedAddOn(AddOnCode code, int version, int quantity) {
  public PinnedAddOn {
    if (version < 1) throw new IllegalArgumentException("versions count from 1: " + version);
    if (quantity < 1 || quantity > AddOnTerms.MOST) {
      throw new IllegalArgumentException("add-ons are 1 to " + AddOnTerms.MOST + ": " + quantity);
    }
  }
}
