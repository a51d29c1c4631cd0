package np.shulka.application.report;

import java.util.function.Consumer;
import np.shulka.domain.report.Life;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The lives of all subscriptions for which time was ever bought. */
@SecondaryPort
public interface Lives {

  /** Tells all as of one moment, those of a subscriber one after the other. */
  void read(Consumer<Life> each);
}
