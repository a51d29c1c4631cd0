package np.shulka.domain.refund;

/**
 * What the gateway answered to the order; provisional until a lookup says the same (S24).
 *
 * @param accepted whether it says that it gave the money back
 * @param words its own words, for people
 */
public record Answer(boolean accepted, String words) {}
