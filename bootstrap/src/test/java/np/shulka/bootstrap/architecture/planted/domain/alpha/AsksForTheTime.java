package np.shulka.bootstrap.architecture.planted.domain.alpha;

import java.time.Instant;
import np.shulka.bootstrap.architecture.planted.application.thing.DoesTwoThings;

class AsksForTheTime {
  Instant now(DoesTwoThings known) {
    known.one();
    return Instant.now();
  }
}
