package np.shulka.bootstrap.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What we wrote and ship: no tests, no fixtures, nothing generated. */
final class ProductionCode implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/test-classes/")
        && !location.contains("-tests.jar")
        && !location.contains("/adapters/persistence/schema/")
        && !location.contains("/np/shulka/client/");
  }
}
