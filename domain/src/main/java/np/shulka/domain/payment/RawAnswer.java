package np.shulka.domain.payment;

import java.time.Instant;

/** The gateway's answer as it came, kept as evidence and never edited. */
public record RawAnswer(int httpStatus, String body, Instant askedAt) {}
