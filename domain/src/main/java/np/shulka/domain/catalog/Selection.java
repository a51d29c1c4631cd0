package np.shulka.domain.catalog;

/** What is chosen from the catalog: a plan version, and how many of it. */
public record Selection(PinnedPlan plan, int quantity) {
  private static final int MOST = 10_000;

  public Selection {
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("a quantity is 1 to " + MOST + ": " + quantity);
    }
  }
}
