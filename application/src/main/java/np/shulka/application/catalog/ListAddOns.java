package np.shulka.application.catalog;

import java.util.List;
import np.shulka.domain.catalog.AddOn;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows all add-ons in their current version, on sale or not. */
@PrimaryPort
public final class ListAddOns {
  private final AddOns addOns;

  public ListAddOns(AddOns addOns) {
    this.addOns = addOns;
  }

  /** By code. */
  public List<AddOn> list() {
    return addOns.all();
  }
}
