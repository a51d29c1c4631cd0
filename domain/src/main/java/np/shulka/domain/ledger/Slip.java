package np.shulka.domain.ledger;

import java.time.Instant;

/** Under which name and when something is posted. */
public record Slip(PostingId id, Instant at) {}
