package np.shulka.application.audit;

/**
 * An entry of the audit log that stands for all before it.
 *
 * @param sequence its place, counted from 1
 * @param hash of it and of the hash before it, in hexadecimal digits
 */
public record AuditHead(long sequence, String hash) {}
