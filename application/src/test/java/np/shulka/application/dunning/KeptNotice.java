package np.shulka.application.dunning;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.dunning.Notices.Fate;

/** A notice as it lies in a store. */
public record KeptNotice(
    Notice notice, Optional<Instant> dueAt, int failures, String trouble, Optional<Fate> fate) {}
