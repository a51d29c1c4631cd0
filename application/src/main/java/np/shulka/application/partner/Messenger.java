package np.shulka.application.partner;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Parcel;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Brings events to endpoints over the network; it may be given the same one twice. */
@SecondaryPort
public interface Messenger {

  /** Tries once, for a bounded time; never throws for what an endpoint does. */
  Outcome bring(Parcel parcel);

  /** How an attempt ended. */
  sealed interface Outcome {

    /** It was taken. */
    record Taken(int status) implements Outcome {}

    /** There is nobody any more. */
    record Gone(int status) implements Outcome {}

    /**
     * Not this time.
     *
     * @param status if there was an answer
     * @param why in few words, without what the answer said
     * @param askedFor after how long to come back, if the endpoint said so
     */
    record Refused(Optional<Integer> status, String why, Optional<Duration> askedFor)
        implements Outcome {}
  }
}
