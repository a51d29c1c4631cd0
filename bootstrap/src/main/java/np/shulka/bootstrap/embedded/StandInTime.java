package np.shulka.bootstrap.embedded;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the stand-in of this process go by the billing clock; one that is elsewhere has its own. */
@Component
final class StandInTime {
  StandInTime(ObjectProvider<StandIn> standIn, InstantSource clock) {
    standIn.ifAvailable(here -> here.follow(clock));
  }
}
