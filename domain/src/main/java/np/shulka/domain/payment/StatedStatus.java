package np.shulka.domain.payment;

/** A status and the gateway's own word for it, kept because spellings vary. */
public record StatedStatus(GatewayStatus status, String text) {}
