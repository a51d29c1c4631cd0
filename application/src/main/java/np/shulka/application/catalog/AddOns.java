package np.shulka.application.catalog;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnVersion;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All add-ons ever published. */
@SecondaryPort
public interface AddOns {

  /** All of them in their current version, on sale or retired, by code. */
  List<AddOn> all();

  /** The add-on of that code in its current version, on sale or retired. */
  Optional<AddOn> find(AddOnCode code);

  /** A version that was published once; selections are pinned to it. */
  Optional<AddOnVersion> version(AddOnCode code, int number);

  /**
   * Publishes an add-on with its first version.
   *
   * @throws LostRace if the code is taken
   */
  void add(AddOn addOn);

  /**
   * Publishes the next version, or retires the add-on.
   *
   * @throws LostRace if the add-on was changed since it was read
   */
  void replace(AddOn before, AddOn after);
}
